import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMarker } from "../../parse-marker.ts";
import { review, STATUS, short, UNADDRESSED } from "./written-review.fixture.ts";

describe("in a review that is written by hand", () => {
	const POSITIVE = ["✅", "✓", "✔", "☑", "🎉", "✔\ufe0f", "☑\ufe0f"];
	const mojibake = (sign: string, encoding: "latin1" | "windows-1252") => {
		const bytes = new TextEncoder().encode(sign);
		return encoding === "latin1"
			? String.fromCharCode(...bytes)
			: new TextDecoder("windows-1252").decode(bytes);
	};
	const complete = (sign: string, isBehind = false) =>
		parseMarker(
			short(STATUS, `**Review Status:** ${isBehind ? `COMPLETE ${sign}` : `${sign} COMPLETE`}`),
		);

	test.each([...POSITIVE, ":white_check_mark:", ":tada:", "â", "✅ 🎉"])(
		"%j may stand beside COMPLETE",
		(sign) => {
			expect(complete(sign)).toMatchObject({ type: "marker" });
			expect(complete(sign, true)).toMatchObject({ type: "marker" });
		},
	);

	test.each(["â\u00a0", "âŒ", "âš\u00a0", "â¸", "ð", "ð´", "ï¸"])(
		"%j, what is left of another sign, may not",
		(sign) => {
			expect(complete(sign)).toMatchObject({ type: "invalid" });
		},
	);

	test("a positive sign may stand there in a wrong encoding", () => {
		for (const sign of POSITIVE) {
			expect(complete(mojibake(sign, "latin1"))).toMatchObject({ type: "marker" });
			expect(complete(mojibake(sign, "windows-1252"))).toMatchObject({ type: "marker" });
		}
	});

	const sign = fc
		.oneof(fc.integer({ min: 0x2190, max: 0x2bff }), fc.integer({ min: 0x1f000, max: 0x1faff }))
		.map((code) => String.fromCodePoint(code))
		.filter((each) => /\p{Extended_Pictographic}|\p{S}/u.test(each) && !POSITIVE.includes(each));
	const known = fc.constantFrom(
		..."🔴🟠🟡👎❌✗✘⚠⏸⏳🔄🚧🚫⛔🛑❓❔➖🆗👍🤖🔟",
		"⚠️",
		"3️⃣",
		":x:",
		":+1:",
		":3:",
	);

	test("no other sign may, in no encoding, before or behind it or its label", () =>
		fc.assert(
			fc.property(fc.oneof(known, sign), fc.boolean(), (each, isBehind) => {
				const forms = [
					each,
					`✅ ${each}`,
					mojibake(each, "windows-1252"),
					mojibake(each, "latin1"),
				];
				for (const form of forms) {
					expect([form, complete(form, isBehind).type]).toEqual([form, "invalid"]);
				}
				for (const label of [
					`${each} **Review Status:**`,
					`**Review Status ${each}:**`,
					`## ${each} Review Status:`,
				]) {
					const body = short(STATUS, `${label} COMPLETE`);
					expect([label, parseMarker(body).type]).toEqual([label, "invalid"]);
				}
			}),
			{ numRuns: 150 },
		));

	const piece = fc.constantFrom(
		...["0", "1", "ð¹", "ð²", "â²", ":3:", ":100:", ":-1:", "¹", "²", "③", "𝟛", "３", "٣"],
		...[
			"3\ufe0f\u20e3",
			"0\ufe0f\u20e3",
			"🔟",
			"🔢",
			"💯",
			"➖",
			"-",
			"−",
			"½",
			"Ⅲ",
			"三",
			"✅",
			"**",
			"`",
			" ",
			".",
		],
		...["<sup>3</sup>", "&#51;", "\u200b", "3", "(", ")"],
	);

	test("no digit and no sign is lost from a count", () =>
		fc.assert(
			fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (pieces) => {
				const text = pieces.join("");
				for (const body of [
					short(UNADDRESSED, `Unaddressed: ${text}`),
					review("| Unaddressed | 0 |", `| Unaddressed | ${text} |`),
				]) {
					const parsed = parseMarker(body);
					if (parsed.type !== "marker") continue;
					const shown = text.replace(/[✅*` ]/gu, "").replace(/\.$/, "");
					expect(shown).toMatch(/^\d+$/);
					expect(parsed.marker.data).toMatchObject({ unaddressed: Number(shown) });
				}
			}),
			{ numRuns: 800 },
		));
});
