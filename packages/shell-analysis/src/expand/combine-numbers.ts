/** What an operator of bash makes of two integers; undefined when it is not known or not worked out here. */
export function combineNumbers(
	left: number | undefined,
	operator: string,
	right: number | undefined,
): number | undefined {
	if (operator === ",") return right;
	if (left === undefined || right === undefined) return undefined;
	const value = combined(left, operator, right);
	return Number.isSafeInteger(value) ? value : undefined;
}

function combined(left: number, operator: string, right: number): number {
	switch (operator) {
		case "+":
			return left + right;
		case "-":
			return left - right;
		case "*":
			return left * right;
		case "/":
			return Math.trunc(left / right);
		case "%":
			return left % right;
		case "**":
			return left ** right;
		case "<":
			return Number(left < right);
		case ">":
			return Number(left > right);
		case "<=":
			return Number(left <= right);
		case ">=":
			return Number(left >= right);
		case "==":
			return Number(left === right);
		case "!=":
			return Number(left !== right);
		default:
			return Number.NaN;
	}
}
