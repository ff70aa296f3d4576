import type { Text } from "../text/text.ts";

const NAMED: Readonly<Record<string, string>> = {
	a: "\u0007",
	b: "\b",
	e: "\u001B",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "\t",
	v: "\v",
	"\\": "\\",
	'"': '"',
};

/** The escapes of `echo -e` and of a `printf` format: `\n`, `\x67`, `\147`, `\u0067`. */
export function decodeEscapes(text: Text): Text {
	return text.map((piece) =>
		piece.kind === "unknown" ? piece : { ...piece, text: decodeString(piece.text) },
	);
}

/** The same for a known string. */
export function decodeString(text: string): string {
	return text.replace(
		/\\(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|0?([0-7]{1,3})|([abefnrtv\\"]))/g,
		(_, hex: string, unicode: string, octal: string, named: string) => {
			if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
			if (unicode !== undefined) return String.fromCharCode(Number.parseInt(unicode, 16));
			if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
			return NAMED[named] ?? named;
		},
	);
}
