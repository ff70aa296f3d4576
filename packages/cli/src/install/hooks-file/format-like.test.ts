import { expect, test } from "vitest";
import { formatLike } from "./format-like.ts";

const value = { a: { b: ["\n"] } };

test.for([
	["nothing", null, '{\n  "a": {\n    "b": [\n      "\\n"\n    ]\n  }\n}\n'],
	["a blank file", "\n", '{\n  "a": {\n    "b": [\n      "\\n"\n    ]\n  }\n}\n'],
	[
		"tabs and no end of line",
		'{\n\t"x": 1\n}',
		'{\n\t"a": {\n\t\t"b": [\n\t\t\t"\\n"\n\t\t]\n\t}\n}',
	],
	["one line", '{"x":1}\n', '{"a":{"b":["\\n"]}}\n'],
	[
		"CRLF",
		'{\r\n    "x": 1\r\n}\r\n',
		'{\r\n    "a": {\r\n        "b": [\r\n            "\\n"\r\n        ]\r\n    }\r\n}\r\n',
	],
	[
		"lines without indentation",
		'{\n"x": 1\n}\n\n',
		'{\n  "a": {\n    "b": [\n      "\\n"\n    ]\n  }\n}\n\n',
	],
] as const)("JSON is written like %s", ([, model, text]) => {
	expect(formatLike(value, model)).toBe(text);
});
