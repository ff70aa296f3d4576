// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
const CONTROL = /\u001b\[[0-9;?]*[A-Za-z]|[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** Foreign text for an error or a log: no terminal controls, and only its last `limit` characters. */
export function printable(text: string, limit = 2_000): string {
	const clean = text.replace(CONTROL, "").trim();
	return clean.length <= limit ? clean : `…${clean.slice(-limit)}`;
}
