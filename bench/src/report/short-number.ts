/** A number with as many digits as it is worth: three, and no fraction from a hundred on. */
export function shortNumber(value: number): string {
	if (value === 0) return "0";
	return Math.abs(value) < 100 ? String(Number(value.toPrecision(3))) : value.toFixed(0);
}
