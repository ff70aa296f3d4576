import { describe, expect, test } from "vitest";
import { parseMarker } from "../../parse-marker.ts";
import { review, short, UNADDRESSED, withText } from "./written-review.fixture.ts";

const RESOLUTION = "The test covers both zeros";
const TOO_LONG = /^fixed\.0\.resolution: /;
const NO_NUMBER = /^"deferred" must be none, a number/;

describe("in a review by hand nothing that fills the comment is read again and again", () => {
	test.each([
		["blanks in a cell", `x${" ".repeat(58_000)}x`],
		["blanks between colons in a cell", `:${" ".repeat(58_000)}:`],
		["signs in a cell", `x${"✅ ".repeat(28_000)}x`],
		["signs between colons in a cell", `:${"✅ ".repeat(28_000)}x:`],
		["emphasis in a cell", `${"*".repeat(29_000)}a${"*".repeat(29_000)}`],
		["emphasis around signs in a cell", `${"**✅".repeat(9_000)}a${"✅**".repeat(9_000)}`],
	])("%s", (_, cell) => {
		const parsed = parseMarker(review(RESOLUTION, cell));
		expect(parsed).toMatchObject({ type: "invalid", why: expect.stringMatching(TOO_LONG) });
	});

	test.each([
		["blanks behind a label", `Deferred: :${" ".repeat(58_000)}x:`],
		["lines of signs below a label", `Deferred: :\n${"✅ ✅ ✅\n".repeat(9_000)}x:`],
		["emphasis behind a label", `Deferred: ${"**✅".repeat(9_000)}three${"✅**".repeat(9_000)}`],
	])("%s", (_, text) => {
		const parsed = parseMarker(withText(text));
		expect(parsed).toMatchObject({ type: "invalid", why: expect.stringMatching(NO_NUMBER) });
	});
});

describe("in a review by hand", () => {
	test.each(["-", "0"])("%j says nothing in however much emphasis", (text) => {
		const wrapped = "**✅ ".repeat(9_000) + text + " ✅**".repeat(9_000);
		expect(parseMarker(review(RESOLUTION, wrapped))).toMatchObject({
			type: "invalid",
			why: "a fixed finding without a resolution",
		});
	});

	test("the name of a link that hides a statement may go over lines", () => {
		const link = `[a\nb]: /c "\n${UNADDRESSED}\n**Note:** "`;
		expect(parseMarker(short(UNADDRESSED, link))).toMatchObject({
			type: "invalid",
			why: expect.stringMatching(/struck out or hidden/),
		});
	});
});
