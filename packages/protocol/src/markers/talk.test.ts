import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exampleMarkers } from "./examples/example-markers.ts";
import { exampleTemplates } from "./examples/example-templates.ts";
import { hostileBodies } from "./fixtures/hostile-bodies.fixture.ts";
import { hostileText } from "./fixtures/hostile-text.fixture.ts";
import { MARKER_KINDS, markerRegistry } from "./marker-registry.ts";
import { parseMarker } from "./parse-marker.ts";
import { renderMarker } from "./render-marker.ts";

const comments = [
	...Object.values(exampleMarkers(123)).map(renderMarker),
	...Object.values(exampleTemplates(123)),
];

/** What makes talk of any marker. */
const surroundings: readonly (readonly [string, (comment: string) => string])[] = [
	["quoted", (comment) => comment.replace(/^/gm, "> ")],
	["quoted twice", (comment) => comment.replace(/^/gm, ">> ")],
	["in a fence", (comment) => `\`\`\`\`markdown\n${comment}\n\`\`\`\``],
	["in a fence of tildes", (comment) => `~~~~\n${comment}\n~~~~`],
	["in a fence that is not closed", (comment) => `\`\`\`\`\n${comment}`],
	["indented by four blanks", (comment) => comment.replace(/^/gm, "    ")],
	["indented by a tab", (comment) => comment.replace(/^/gm, "\t")],
	["in a list", (comment) => `- ${comment.replaceAll("\n", "\n  ")}`],
	["in a list of stars", (comment) => `* ${comment.replaceAll("\n", "\n  ")}`],
	["in a numbered list", (comment) => `1. ${comment.replaceAll("\n", "\n   ")}`],
	["in a checklist", (comment) => `- [x] ${comment.replaceAll("\n", "\n  ")}`],
	["after other text", (comment) => `See below.\n\n${comment}`],
	["after a heading", (comment) => `# My report\n${comment}`],
	["after a rule", (comment) => `---\n${comment}`],
	["after an HTML comment", (comment) => `<!-- for the record -->\n${comment}`],
	["in an HTML comment", (comment) => `<!--\n${comment}\n-->`],
	["in a folded part", (comment) => `<details>\n\n${comment}\n\n</details>`],
	["in a row of a table", (comment) => comment.replace(/^/gm, "| ")],
	["behind a hidden character", (comment) => `\u200B${comment}`],
	["behind two byte order marks", (comment) => `\uFEFF\uFEFF${comment}`],
];

describe("a comment is talk", () => {
	test.each(surroundings)("when the marker stands %s", (_, surround) => {
		for (const comment of comments) {
			expect(parseMarker(surround(comment))).toEqual({ type: "none" });
		}
	});

	const { open, close } = markerRegistry.review;
	test.each([
		"",
		" \n\t\r\n",
		"Looks good to me.",
		close,
		`${close}\n${open}`,
		`${open} ${close}`,
		`${open} please`,
		`please ${open}`,
		`\`${open}\``,
		`<!-- ${open} -->`,
		open.toLowerCase(),
		open.replaceAll(" ", ""),
		open.replace(" ", "  "),
		open.replaceAll(" ", "\u00A0"),
		open.replace("REVIEW", "RЕVIEW"),
		open.replace("REVIEW", "ＲＥＶＩＥＷ"),
		open.replace("REVIEW", "RE\u200BVIEW"),
		open.replace("<!--", "<!—"),
		open.replace("-->", "--!>"),
		open.replace("-->", "→"),
		"&lt;!-- REVIEW:START --&gt;",
		"<!-- WORKER:UNKNOWN -->\n<!-- /WORKER:UNKNOWN -->",
		"I posted 🤖 **Worker Complete** ✅ yesterday.",
		"Why does it say **Worker Started** here?",
		"Когда **Worker Started** там",
		"«**Worker Started**»",
		"“🤖 **Worker Started**”",
		"🤖 **Worker Started** again",
		"🤖 **Worker Started Again**",
		"🤖 **Wоrker Started**",
		"🤖 ~~**Worker Started**~~",
		"🤖 `**Worker Started**`",
		"🤖 __Worker Started__",
		"🤖 Worker Started",
		"🤖 **Worker** **Started**",
		"[**Worker Started**](https://example.com)",
		"> 🤖 **Worker Started**",
		"• **Worker Started**",
		"– **Worker Started**",
		"# 🤖 **Worker Started**",
		"| 🤖 **Worker Started** |",
		'{"assigned": true}\n\n**Worker Assigned**',
		'```json\n{"assigned": true}\n```',
		'```json\n{"assigned": true}\n```\nThis is what **Worker Assigned** looks like.',
	])("when it is %j", (body) => {
		expect(parseMarker(body)).toEqual({ type: "none" });
	});

	test("when it is a template and the first line of it is gone", () => {
		const { shortReview, review, ...titled } = exampleTemplates(123);
		for (const template of Object.values(titled)) {
			const body = template.replace(/^.*\*\*(?:Worker|Handover|Error)[^*:]*\*\*.*$/m, "");
			expect(parseMarker(body)).toEqual({ type: "none" });
		}
	});
});

describe("a reader of comments", () => {
	const opened = fc.constantFrom(...MARKER_KINDS).map((kind) => markerRegistry[kind]);
	const line = fc.oneof(hostileText, fc.string({ unit: "binary", maxLength: 40 }));
	const body = fc.array(line, { maxLength: 12 }).map((lines) => lines.join("\n"));

	test("never throws, and never takes for a marker what says nothing", () =>
		fc.assert(
			fc.property(opened, body, ({ open, close, titles }, text) => {
				for (const each of [text, `${open}\n${text}\n${close}`, `**${titles[0]}**\n${text}`]) {
					expect(parseMarker(each).type).not.toBe("marker");
				}
			}),
		));

	test("does not lose its way in JSON that is nested deeply", () => {
		const deep = `{"a": ${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
		const { open, close } = markerRegistry.review;
		expect(parseMarker([open, "```json", deep, "```", close].join("\n")).type).toBe("invalid");
	});

	const bodies = (["handover", "review"] as const).flatMap((kind) => hostileBodies(kind, 65_536));
	test.each(bodies)("does not search again and again in %s", (_, hostile) => {
		expect(parseMarker(hostile()).type).not.toBe("marker");
	});
});
