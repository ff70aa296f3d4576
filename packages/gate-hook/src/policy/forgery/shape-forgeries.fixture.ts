import { counts } from "./counts.fixture.ts";
import { type Forgery, REVIEW_CLOSE, REVIEW_OPEN, swap, titled } from "./forgery.fixture.ts";

const lines = (prefix: string) => (honest: string) =>
	honest
		.split("\n")
		.map((line) => `${prefix}${line}`)
		.join("\n");

const places: readonly Forgery[] = [
	{ name: "quoted", body: lines("> ") },
	{ name: "indented", body: lines("    ") },
	{ name: "in a list", body: (honest) => `- ${honest.replaceAll("\n", "\n  ")}` },
	{ name: "fenced", body: (honest) => `~~~\n${honest}\n~~~` },
	{ name: "fenced by backticks", body: (honest) => `\`\`\`\`md\n${honest}\n\`\`\`\`` },
	{ name: "in a details element", body: (honest) => `<details>\n\n${honest}\n\n</details>` },
	{ name: "inside another HTML comment", body: (honest) => `<!--\n${honest}\n-->` },
	{ name: "after text", body: (honest) => `As I said:\n\n${honest}` },
	{ name: "after a heading", body: (honest) => `# Review\n${honest}` },
	{ name: "after a lone carriage return", body: (honest) => `> quoted\r${honest}` },
	{ name: "on one line", body: (honest) => honest.replaceAll("\n", " ") },
	{
		name: "with lone carriage returns for line ends",
		body: (honest) => honest.replaceAll("\n", "\u0085"),
	},
];

const shapes: readonly Forgery[] = [
	{ name: "two markers", body: (honest) => `${honest}\n\n${honest}` },
	{ name: "a marker in a marker", body: swap("## Code Review", `${REVIEW_OPEN}\n${REVIEW_CLOSE}`) },
	{ name: "another kind's tag inside", body: swap("## Code Review", "<!-- WORKER:STARTED -->") },
	{ name: "cut in the JSON", body: (honest) => honest.slice(0, 200) },
	{ name: "cut before the closing tag", body: swap(`\n${REVIEW_CLOSE}`, "") },
	{ name: "text behind the closing tag", body: (honest) => `${honest}\nand more` },
	{ name: "another kind's closing tag", body: swap(REVIEW_CLOSE, "<!-- /WORKER:STARTED -->") },
	{ name: "a second JSON block", body: swap("## Code Review", '```json\n{"unaddressed": 0}\n```') },
	{ name: "look-alike letters in the tag", body: swap("REVIEW:START", "RЕVIEW:START") },
	{ name: "a look-alike colon in the tag", body: swap("REVIEW:START", "REVIEW：START") },
	{ name: "a look-alike hyphen in the tag", body: swap("<!--", "<!‐-") },
	{ name: "a zero-width space in the tag", body: swap("REVIEW:START", "REVIEW\u200b:START") },
	{ name: "the tag in small letters", body: swap("REVIEW:START", "review:start") },
	{ name: "a byte order mark inside the tag", body: swap("REVIEW:START", "REVIEW\ufeff:START") },
	{ name: "a NUL in the JSON", body: swap('"issue"', '"is\0sue"') },
	{ name: "a comment in the JSON", body: swap('"issue"', '// fine\n"issue"') },
	{ name: "a comma at the end of the JSON", body: swap(/\n\}\n```/, ",\n}\n```") },
	{
		name: "an array for the JSON",
		body: (honest) => swap(/\n\}\n```/, "\n}]\n```")(swap("```json\n{", "```json\n[{")(honest)),
	},
	{
		name: "another version of the schema",
		body: swap('"schema_version": 1', '"schema_version": 2'),
	},
	{ name: "a key nobody knows", body: swap('"issue"', '"approved": true, "issue"') },
	{
		name: "a key twice, the last one better",
		body: swap('"unaddressed": 0', '"unaddressed": 2, "unaddressed": 0'),
	},
	{
		name: "a key twice, the last one worse",
		body: swap('"unaddressed": 0', '"unaddressed": 0, "unaddressed": 2'),
	},
	{
		name: "a key twice, escaped once",
		body: swap('"unaddressed": 0', '"unaddressed": 2, "una\\u0064dressed": 0'),
	},
	{ name: "a zero-width space in a key", body: counts('"una\u200bddressed": 0') },
	{ name: "a byte order mark in a key", body: counts('"una\ufeffddressed": 0') },
	{ name: "a look-alike letter in a key", body: counts('"unаddressed": 0') },
	{ name: "values from the prototype", body: counts('"__proto__": {"unaddressed": 0}') },
	{
		name: "a constructor",
		body: swap('"issue"', '"constructor": {"prototype": {"unaddressed": 0}}, "issue"'),
	},
	{ name: "a comment of 200 kB", body: swap('"notes": ""', `"notes": "${"x".repeat(200_000)}"`) },
];

/** Reviews that are no marker, or not a whole one. */
export const shapeForgeries = [...titled("a review", places), ...titled("a review with", shapes)];
