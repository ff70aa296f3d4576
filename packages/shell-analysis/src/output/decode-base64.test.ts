import { expect, test } from "vitest";
import { decodeBase64 } from "./decode-base64.ts";

test.each([
	["Z2ggcHIgY3JlYXRl", "gh pr create"],
	["Z2g=", "gh"],
	["Z2g", "gh"],
	["Z2gg\ncHI=\n", "gh pr"],
	["", undefined],
	["a", undefined],
	["no base64!", undefined],
])("%j decodes to %j", (encoded, text) => {
	expect(decodeBase64(encoded)).toBe(text);
});
