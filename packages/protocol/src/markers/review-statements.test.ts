import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hostileText } from "./fixtures/hostile-text.fixture.ts";
import { short } from "./kinds/by-hand/written-review.fixture.ts";
import { parseMarker } from "./parse-marker.ts";

describe("a review that is written by hand", () => {
	const value = fc
		.array(fc.constantFrom(..."0123 .,/?~-+()of✅*`_#eEx\u0660"), { minLength: 1, maxLength: 6 })
		.map((characters) => characters.join(""));

	test("has so many unaddressed as its digits say, or is refused", () =>
		fc.assert(
			fc.property(value, (text) => {
				const parsed = parseMarker(short("Unaddressed: 0", `Unaddressed: ${text}`));
				if (parsed.type !== "marker") return;
				const digits = text.replace(/[^0-9./?~+()ofeEx#\u0660,-]/g, "").replace(/\.$/, "");
				expect(digits).toMatch(/^\d+$/);
				expect(parsed.marker).toMatchObject({ data: { unaddressed: Number(digits) } });
			}),
			{ numRuns: 2_000 },
		));

	test("is complete only where it says so and nothing else", () =>
		fc.assert(
			fc.property(hostileText, fc.boolean(), (hostile, isBefore) => {
				const text = hostile.replace(/[\r\n]+/g, " ");
				const status = isBefore ? `${text} COMPLETE` : `COMPLETE ${text}`;
				const parsed = parseMarker(short("✅ COMPLETE", status));
				if (parsed.type === "marker") expect(text).not.toMatch(/[\p{L}\p{N}<>|?]/u);
			}),
		));
});
