import { isPrintingCallee, isRunningCallee } from "./program-markers.ts";
import type { ProgramToken } from "./program-tokens.ts";

const MODULE = /^(?:subprocess|os|child_process|console|builtins|__builtins__|globalThis)$/;

/** Whether a program gives a name that prints or starts something another meaning: `print = os.system`. */
export function rebindsFunctions(tokens: readonly ProgramToken[]): boolean {
	return tokens.some((token, index) => {
		if (token.kind !== "word" || !isMeant(token.text)) return false;
		const [before, next, after] = [tokens[index - 1], tokens[index + 1], tokens[index + 2]];
		if (/^(?:as|def|function|class)$/.test(before?.text ?? "")) return true;
		return next?.text === "=" && after?.text !== "=";
	});
}

function isMeant(name: string): boolean {
	const last = name.slice(name.lastIndexOf(".") + 1);
	return [name, last].some(
		(each) => MODULE.test(each) || isPrintingCallee(each) || isRunningCallee(each),
	);
}
