import type { Said } from "../outline/said.ts";

const CODE = /^(?<ticks>`+)(?<code>[^`].*)\k<ticks>$/;
const QUOTED = /^[‘“](?<code>[^‘’“”]+)[’”]$/;

/** A text that a template has between backticks, without them or the quotes that replaced them. */
export function codeText(text: Said<string> | undefined): Said<string> | undefined {
	if (text === undefined) return undefined;
	const inner = (CODE.exec(text.said) ?? QUOTED.exec(text.said))?.groups?.["code"];
	return { ...text, said: (inner ?? text.said).trim() };
}
