import { describe, expect, test } from "vitest";
import { exampleMarkers } from "../../examples/example-markers.ts";
import { changed, type Refusal, testRefusals } from "../../fixtures/refusal.fixture.ts";
import { parseMarker } from "../../parse-marker.ts";
import { renderMarker } from "../../render-marker.ts";
import { review, withText } from "./written-review.fixture.ts";

const FORM = /stands here in a form that is not read/;

const unread: readonly string[] = [
	"3 findings are unaddressed.",
	"UNADDRESSED - 3",
	"Unaddressed = 3",
	"1. Unaddressed: 3",
	"- [ ] Unaddressed: 3",
	"- 3 unaddressed",
	"  - nested: two unaddressed",
	"*Unaddressed:* 3",
	"_Unaddressed_ 3",
	"***Unaddressed:*** 3",
	"**Un**addressed: 3",
	"Un<b>addr</b>essed 3",
	"<b>Unaddressed:</b> 3",
	"<li>Unaddressed</li>",
	"<summary>Unaddressed</summary>",
	"Un&#97;ddressed 3",
	"Un&#x61;ddressed 3",
	"Un&aacute;ddressed 3",
	"Un&shy;addressed 3",
	"Un\u00ADaddressed 3",
	"Un\u200Baddressed 3",
	"Un-addressed 3",
	"Un‑addressed 3",
	"un—addressed 3",
	"un-\naddressed 3",
	"ᴜɴᴀᴅᴅʀᴇssᴇᴅ 3",
	"Two findings are not addressed.",
	"Not yet there: not\naddressed: 2",
	"U.n.a.d.d.r.e.s.s.e.d 3",
	"Ｕｎａｄｄｒｅｓｓｅｄ 3",
	"𝐔𝐧𝐚𝐝𝐝𝐫𝐞𝐬𝐬𝐞𝐝 3",
	"Unаddressed 3",
	"υпаԁԁгеѕѕеԁ 3 or unаddгеѕѕеd",
	"[Unaddressed](https://example.com) 3",
	"![Unaddressed: 3](https://example.com/a.png)",
	"`Unaddressed` 3",
	"~~Unaddressed: 0~~",
	"Unaddressed\n===",
	"Findings deferred\n---",
	"> quoted\nUnaddressed: 3",
	"Review Status",
	"The review\nstatus is open.",
	"*Review Status:* IN_PROGRESS",
	"REVIEW-STATUS = IN_PROGRESS",
	"review_status is IN_PROGRESS",
	"<i>Review</i> <i>Status</i>: open",
	"Rеview Stаtus = open",
	"Review&nbsp;Status = open",
	"- #125: rounding (deferred)",
	"* Rounding was DEFERRED to #125",
	"One finding is deferred.",
	"No finding is deferred.",
	"### Notes\n\nNo findings were deferred.",
	"Defеrred to #125",
	"de-ferred to #125",
	"<td>Deferred</td>",
	"| Deferred finding | Where |\n|---|---|\n| Rounding | #125 |",
	"| Unaddressed | Count |\n|---|---|\n| low | 3 |",
	"| Severity | Unaddressed |\n|---|---|\n| low | 3 |",
	"| Property | Value |\n|---|---|\n| Note | 3 unaddressed |",
	"| Category | Count |\n|---|---|\n| Still unaddressed | 3 |",
	"| Note |\n|---|\n| deferred: 3 |",
	"**Note:** 3 unaddressed",
	"### Later\n- deferred: rounding",
	"- a list\n\n    Unaddressed: 3",
	"[^1]: a note\n\n    Unaddressed: 3",
	"<div>\n> Unaddressed: 3\n</div>",
	"[//]: # (Unaddressed: 3)",
	"$\\text{Unaddressed: 3}$",
	"3 ornot addressed",
];

describe("a review by hand is refused where it says in no form that is read", () =>
	testRefusals(
		unread.map((text): Refusal => {
			const at = /review$/m.test(text) ? "The review" : lineOf(text);
			return [
				JSON.stringify(text),
				withText(text),
				at,
				/form that is not read|looks like one|HTML|must be none/,
			];
		}),
	));

/** The first line of a text that speaks of what the gate asks for, as far as a look at it tells. */
function lineOf(text: string): string {
	const lines = text
		.split("\n")
		.filter((line) => !/^(?:[=-]{3,}|> quoted|<div>|### Later)$/.test(line));
	return (
		lines.find((line) => /nadd|eferred|nаdd|Ｕ|𝐔|un[-‑—]|UNADD|ᴜɴ|not\b/i.test(line)) ??
		lines[0] ??
		""
	);
}

describe("a review by hand still says what it says beside", () => {
	test.each([
		"> 3 findings were unaddressed, and one deferred",
		"```\nUnaddressed: 3\nReview Status: IN_PROGRESS\n```",
		"~~~text\n- deferred\n~~~",
		"Some text.\n\n    Unaddressed: 3",
		"All findings are addressed, and nothing is open.",
		"- [x] Reviewed the tests\n- [x] Status of the documentation looked at",
		"### Notes\n\nSee <https://example.com> & more.",
		"| Check | Outcome |\n|---|---|\n| Lint | clean |",
		"| Findings | Count |\n|---|---|\n| Notes | 3 |",
		"| Severity | Count |\n|---|---|\n| High | 0 |",
		"### Deferred\n\nNone",
		"### Findings Deferred (With Tracking Issues)\n\n_No findings were deferred._",
		"**Deferred:** 0",
		"- Deferred: none",
		"1. Run:\n   ```\n   pnpm test\n   ```",
		"<details>\n<summary>Log</summary>\n\nall green\n\n</details>",
	])("%j", (text) => {
		expect(parseMarker(withText(text))).toMatchObject({
			type: "marker",
			marker: { data: { unaddressed: 0, status: "COMPLETE", deferred: [] } },
		});
	});

	test.each([
		["a resolution", "The test covers both zeros", "Deferred the rest to #125"],
		["a justification", "Older than this change", "Deferred: older than this change"],
		["a finding", "Rounding is not documented", "Deferred work is not documented"],
	])("when %s speaks of deferring", (_, from, to) => {
		expect(parseMarker(review(from, to))).toMatchObject({ type: "marker" });
	});

	test("when its JSON says all of it, whatever its Markdown is about", () => {
		const body = changed(
			renderMarker(exampleMarkers(123).review),
			"## Code Review\n",
			"## Code Review\n\nNothing is unaddressed, see the deferred one. 🔴\n",
		);
		expect(parseMarker(body)).toMatchObject({ type: "marker" });
	});

	test.each(["unaddressed", "status", "deferred"])(
		"but not when its JSON leaves %s to the Markdown",
		(field) => {
			const body = changed(
				renderMarker(exampleMarkers(123).review),
				"## Code Review\n",
				"## Code Review\n\nNothing is unaddressed.\n",
			);
			const json = body.replace(
				new RegExp(`^ {2}"${field}": (?:\\[[^\\]]*\\]|[^\\n]*?),?\\n`, "m"),
				"",
			);
			const closed = json.replace(/,\n\}/, "\n}");
			expect(closed).not.toContain(`"${field}"`);
			expect(parseMarker(closed)).toMatchObject({ type: "invalid", why: FORM });
		},
	);
});
