import { execFileSync } from "node:child_process";
import { existsSync, globSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { fencesOf, readSkillPages, SKILLS } from "./read-skills.ts";

const NEEDED = [
	"apply-all-findings",
	"autonomous-orchestration",
	"clean-commits",
	"comprehensive-review",
	"deferred-finding",
	"ipv6-first",
	"issue-driven-development",
	"research-after-failure",
	"review-gate",
	"security-review",
	"strict-typing",
	"tdd-full-coverage",
	"worker-dispatch",
	"worker-handover",
	"worker-protocol",
];
const pages = readSkillPages();
const skills = pages.filter(({ file }) => file.endsWith("/SKILL.md"));

/** What the format, the `skills` command and Codex all take: each is stricter than the others somewhere. */
const Frontmatter = z.strictObject({
	name: z
		.string()
		.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
		.max(64),
	description: z
		.string()
		.min(40)
		.max(300)
		.regex(/^Use (?:when|before|after|to) /)
		.regex(/^[^<>]*$/),
	license: z.literal("MIT"),
	metadata: z.record(z.string(), z.string()),
});

const frontmatterOf = (text: string) =>
	Frontmatter.parse(parse(/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? ""));

test("skills: the protocol's fifteen are there, and no other", () => {
	expect(readdirSync(SKILLS).sort()).toEqual(NEEDED);
	expect(skills.map(({ skill }) => skill)).toEqual(NEEDED);
});

test("skills: docs/skills.md has a row for each", () => {
	const page = readFileSync(path.join(SKILLS, "../docs/skills.md"), "utf8");
	const rows = [...page.matchAll(/^\| `([a-z0-9-]+)` /gm)].map(([, name]) => name);
	expect(rows.sort()).toEqual(NEEDED);
});

describe.each(skills)("skills: $skill", ({ skill, text }) => {
	test("has a frontmatter that every reader takes", () => {
		const { name } = frontmatterOf(text);
		expect(name).toBe(skill);
		expect(text).toMatch(/^description: "[^"\n]*"$/m);
		expect(text).not.toMatch(/^\uFEFF|\r/);
	});

	test("is short", () => {
		expect(text.split("\n").length).toBeLessThanOrEqual(200);
		expect(text.length).toBeLessThan(20_000);
	});

	test("links every file it brings along, and no other", () => {
		const own = globSync("**/*", { cwd: path.join(SKILLS, skill), withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) =>
				path.relative(path.join(SKILLS, skill), path.join(entry.parentPath, entry.name)),
			)
			.filter((file) => !["SKILL.md", "agents/openai.yaml"].includes(file));
		const said = pages
			.filter((page) => page.skill === skill)
			.map((page) => page.text)
			.join("\n");
		const named = [...said.matchAll(/(?:references|assets|scripts)\/[\w.-]+\.\w+/g)].map(
			([name]) => name,
		);
		expect([...new Set(named)].sort()).toEqual(own.sort());
	});
});

test("skills: all descriptions together fit into Codex's list", () => {
	const sum = skills.reduce((all, { text }) => all + frontmatterOf(text).description.length, 0);
	expect(sum).toBeLessThanOrEqual(5_000);
});

test("skills: no file has a name that an installer leaves out, and none is a link", () => {
	for (const entry of globSync("**/*", { cwd: SKILLS, withFileTypes: true })) {
		expect(entry.name).not.toMatch(/^(?:metadata\.json|README\.md|_.*|__pycache__|node_modules)$/);
		expect(lstatSync(path.join(entry.parentPath, entry.name)).isSymbolicLink()).toBe(false);
	}
});

describe.each(pages)("skills: $file", ({ skill, text }) => {
	test("links only to files that are there, in its own skill", () => {
		for (const [, target = ""] of text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)) {
			expect(target).not.toContain("..");
			expect(existsSync(path.join(SKILLS, skill, target)), target).toBe(true);
		}
	});

	test("names only skills that there are", () => {
		for (const [, name = ""] of text.matchAll(/`([a-z0-9-]+)` skill/g))
			expect(NEEDED).toContain(name);
	});

	test("leaves nothing open to a reader who has no other skill", () => {
		for (const line of text.split("\n")) {
			const others = NEEDED.filter((name) => name !== skill && line.includes(`\`${name}\``));
			expect(skill === "worker-protocol" ? others : []).toEqual([]);
			if (others.length > 0) expect(line).toMatch(/\binstalled\b/);
		}
	});

	test("says nothing that Codex does not have, or that does not work", () => {
		for (const words of DENIED) expect(text).not.toMatch(words);
	});

	test("has shell code that a shell can read", () => {
		for (const { language, code } of fencesOf(text)) {
			if (language !== "bash") continue;
			execFileSync("bash", ["-n"], { input: code, env: { PATH: "/usr/bin:/bin" } });
		}
	});

	test("has no fence without an end or a language", () => {
		const fences = text.match(/^ *```.*$/gm) ?? [];
		expect(fences.length % 2).toBe(0);
		for (const [at, fence] of fences.entries()) {
			expect(fence).toMatch(at % 2 === 0 ? /```\w+$/ : /```$/);
		}
	});
});

const DENIED = [
	/--allowedTools|--full-auto|--max-turns/,
	/\bmcp__|TodoWrite|Skill tool|Task tool|WebFetch/,
	/\.claude\b|\bClaude\b|codex-subagent/,
	/\.orchestrator\//,
	/status:[a-z]/,
	/HEAD~1/,
	/\.status\.name/,
	/\/comments"?(?![^\n]*)(?<!--paginate[^\n]*)$/m,
	/contains\(""\)/,
	/\bsudo\b/,
	/\|\| true/,
	/--body "/,
	/\.\.\/[a-z-]+\/SKILL\.md/,
];
