import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exampleTemplates } from "../../examples/example-templates.ts";
import { parseMarker } from "../../parse-marker.ts";
import { withText } from "./written-review.fixture.ts";

describe("in a review that is written by hand", () => {
	const word = fc.constantFrom("unaddressed", "review status", "deferred");
	const alike: Readonly<Record<string, readonly string[]>> = {
		a: ["а", "á", "ａ", "A", "&#97;"],
		d: ["ԁ", "ｄ", "D", "ḍ", "<b>d</b>"],
		e: ["е", "é", "ｅ", "E", "&eacute;"],
		r: ["ｒ", "R", "ŕ", "r\u200d"],
		s: ["ѕ", "ś", "Ｓ", "*s*"],
		u: ["υ", "ü", "U", "_u_"],
	};
	const disguised = word.chain((each) =>
		fc
			.tuple(
				...[...each].map((letter) =>
					fc.constantFrom(letter, letter, ...(alike[letter] ?? [letter])),
				),
			)
			.map((letters) => letters.join("")),
	);
	const form = fc.constantFrom(
		(said: string) => `There is ${said} work.`,
		(said: string) => `- ${said} 3`,
		(said: string) => `1. **${said}** 3`,
		(said: string) => `### Open\n\n*${said}*: 3`,
		(said: string) => `${said}\n---`,
		(said: string) => `| Note | x |\n|---|---|\n| a | ${said} 3 |`,
		(said: string) => `<p>${said}</p>`,
	);

	test("no word of what the gate asks for is overlooked, however it is disguised", () =>
		fc.assert(
			fc.property(disguised, form, (said, write) => {
				expect([said, parseMarker(withText(write(said))).type]).toEqual([said, "invalid"]);
			}),
			{ numRuns: 500 },
		));

	const added = fc.constantFrom(
		...[
			"Unaddressed: 0",
			"Unaddressed: 3",
			"### Unaddressed",
			"*Unaddressed: 3*",
			"| Unaddressed | 3 |",
		],
		...[
			"**Review Status:** IN_PROGRESS",
			"Review Status: BLOCKED_ON_DEPENDENCIES",
			"Status: COMPLETE",
		],
		...[
			"```",
			"~~~",
			"  ```",
			"- ```",
			"> a",
			"- a",
			"    ",
			"\t",
			"---",
			"===",
			"`",
			"~~",
			"text",
			"3",
		],
		...["<div>", "</div>", "<pre>", "</pre>", "<!--", "-->", "<a b='", "[a]: b '", "", "", "❌"],
		...[
			"| Property | Value |",
			"|---|---|",
			"### Deferred",
			"### Fixed",
			"### Notes",
			"**Note:** x",
		],
	);

	test("no lines that are added change what the gate asks for", () =>
		fc.assert(
			fc.property(fc.array(added, { minLength: 1, maxLength: 7 }), fc.nat(60), (lines, at) => {
				const all = exampleTemplates(123).review.trimEnd().split("\n");
				const place = 1 + (at % (all.length - 2));
				const parsed = parseMarker(all.toSpliced(place, 0, ...lines).join("\n"));
				if (parsed.type !== "marker") return;
				expect(parsed.marker.data).toMatchObject({ unaddressed: 0, status: "COMPLETE" });
			}),
			{ numRuns: 1_000 },
		));
});
