// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the commands are shell, not templates
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { analyzeCommand } from "./analyze-command.ts";

const RUNS = { numRuns: 200 };

const SHELL_BITS = fc.constantFrom(
	..."gh|pr|create|hub|$(|)|${|}|\"|'|`|;|&&|||||\n|<<EOF|EOF|\\|{|,|[[|]]|((|))|$x|x=|for|in|do|done|if|then|fi|case|esac|eval|bash -c|xargs|$'|\\x67|*|?|>|<|#|!|=|~|@|\uE0001\uE001|\0|é".split(
		"|",
	),
	" ",
);
const SHELL_SOUP = fc.array(SHELL_BITS, { maxLength: 40 }).map((bits) => bits.join(" "));
const TIGHT_SOUP = fc.array(SHELL_BITS, { maxLength: 40 }).map((bits) => bits.join(""));

test("never throws, whatever the text", () => {
	return fc.assert(
		fc.property(fc.oneof(fc.string({ unit: "binary" }), SHELL_SOUP, TIGHT_SOUP), (command) => {
			expect(["passes", "creates", "undecidable"]).toContain(analyzeCommand(command).type);
		}),
		{ numRuns: 600 },
	);
}, 30_000);

/** One way of many to write a word so that the shell reads the same word. */
function spelled(word: string): fc.Arbitrary<string> {
	const styles = [
		(character: string) => character,
		(character: string) => `\\${character}`,
		(character: string) => `'${character}'`,
		(character: string) => `"${character}"`,
		(character: string) => `''${character}`,
		(character: string) => `$'${character}'`,
		(character: string) => `$'\\x${character.charCodeAt(0).toString(16)}'`,
		(character: string) => `$'\\${character.charCodeAt(0).toString(8).padStart(3, "0")}'`,
		(character: string) => `\\\n${character}`,
		(character: string) => `$"${character}"`,
	];
	const style = fc.constantFrom(...styles);
	return fc
		.array(style, { minLength: word.length, maxLength: word.length })
		.map((chosen) => [...word].map((character, index) => chosen[index]?.(character)).join(""));
}

const SPELLED_CREATION = fc
	.tuple(spelled("gh"), spelled("pr"), spelled("create"), fc.constantFrom(" ", "  ", "\t", " \\\n"))
	.map(([gh, pr, create, blank]) => [gh, pr, create, "--fill"].join(blank));

test("no way of quoting hides a creation", () => {
	return fc.assert(
		fc.property(SPELLED_CREATION, (command) => {
			expect(analyzeCommand(command).type).toBe("creates");
		}),
		RUNS,
	);
});

function single(text: string): string {
	return `'${text.replaceAll("'", "'\\''")}'`;
}

const NESTINGS: readonly ((script: string) => string)[] = [
	(script) => `bash -c ${single(script)}`,
	(script) => `eval ${single(script)}`,
	(script) => `( ${script}\n)`,
	(script) => `{ ${script}\n}`,
	(script) => `if true; then ${script}\nfi`,
	(script) => `for x in a b; do ${script}\ndone`,
	(script) => `while false || ${script}\ndo break; done`,
	(script) => `f() { ${script}\n}; f`,
	(script) => `echo "$(${script}\n)"`,
	(script) => `printf %s ${single(script)} | sh`,
	(script) => `bash <<< ${single(script)}`,
	(script) => `c=${single(script)}; eval "$c"`,
	(script) => `set -- ${single(script)}; sh -c "$1"`,
	(script) => `env A=b sh -c ${single(script)}`,
	(script) => `timeout 5 bash -c ${single(script)} || true`,
	(script) => `echo ${single(Buffer.from(script).toString("base64"))} | base64 -d | bash`,
	(script) => `bash <<'END'\n${script}\nEND\n`,
	(script) => `true && ${script}\n`,
	(script) => `a=(sh -c ${single(script)}); "\${a[@]}"`,
	(script) => `echo ${single(script)} > s.sh; bash s.sh`,
];

test("no nesting hides a creation", () => {
	const nesting = fc.array(fc.constantFrom(...NESTINGS), { minLength: 1, maxLength: 3 });
	return fc.assert(
		fc.property(SPELLED_CREATION, nesting, (creation, nestings) => {
			const command = nestings.reduce((script, nest) => nest(script), String(creation));
			expect(analyzeCommand(command).type).not.toBe("passes");
		}),
		RUNS,
	);
});

test("the same nestings around a harmless command pass", () => {
	const harmless = fc.constantFrom(
		"echo gh pr create",
		"git commit -m 'gh pr create'",
		"gh pr list --limit 5",
		"grep -rn 'gh pr create' docs",
	);
	const nesting = fc.array(fc.constantFrom(...NESTINGS), { minLength: 1, maxLength: 2 });
	return fc.assert(
		fc.property(harmless, nesting, (inner, nestings) => {
			const command = nestings.reduce((script, nest) => nest(script), String(inner));
			expect(analyzeCommand(command)).toEqual({ type: "passes" });
		}),
		RUNS,
	);
});

const DEEP = 2000;

test.each([
	["substitutions", `${"$(".repeat(DEEP)}gh pr create${")".repeat(DEEP)}`],
	["subshells", `${"( ".repeat(DEEP)}gh pr create${" )".repeat(DEEP)}`],
	["parentheses around a harmless command", `${"(".repeat(DEEP)}ls${")".repeat(DEEP)}`],
	["groups", `${"{ ".repeat(DEEP)}gh pr create${"; }".repeat(DEEP)}`],
	["conditions", `${"if true; then ".repeat(DEEP)}gh pr create${"; fi".repeat(DEEP)}`],
	["wrappers", `${"env ".repeat(DEEP)}gh pr create`],
	["evals", `${"eval ".repeat(DEEP)}gh pr create`],
	["functions", `${Array.from({ length: 200 }, (_, i) => `f${i}() { f${i + 1}; }`).join(";")}; f0`],
	["unknown arguments", `foo ${"$a ".repeat(3000)}`],
	["doubling", `a=xx; ${"a=$a$a; ".repeat(60)} echo`],
	[
		"alternatives",
		`${Array.from({ length: 30 }, (_, i) => `if x; then v${i}=a; else v${i}=create; fi`).join(";")}; echo ${Array.from({ length: 30 }, (_, i) => `$v${i}`).join("")}`,
	],
	[
		"nested loops",
		`${[..."abcdef"].map((v) => `for ${v} in {1..60}; do`).join(" ")} echo; ${"done;".repeat(6)}`,
	],
	["a million characters", `echo ${"x".repeat(1_000_000)}`],
])("a cap is a denial, never a pass: %s", (_, command) => {
	expect(analyzeCommand(command).type).toBe("undecidable");
});

test.each([
	["a long heredoc", `cat > x.md <<'EOF'\n${"gh pr create\n".repeat(20_000)}EOF\n`],
	["a long list", "echo a;".repeat(20_000)],
	["a long chain of alternatives", Array.from({ length: 5000 }, () => "git x").join(" || ")],
	["a long pipeline", Array.from({ length: 2000 }, () => "cat x").join(" | ")],
])("size alone is no reason to deny: %s", (_, command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
	expect(analyzeCommand(`${command}\ngh pr create`).type).toBe("creates");
});
