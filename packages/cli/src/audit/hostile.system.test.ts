import { describe, expect, test } from "vitest";
import { auditWorld } from "./audit-world.fixture.ts";

const EVIL = "\u001b[2J\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007\u202e\u{E0041}";
/** A file that guards something, with a name that would be Markdown, a mention and a fence. */
const FILE = "src/auth/```\n@acme/all ![x](x:y) closes #1\u001b[31m.ts";

async function hostileWorld() {
	const world = await auditWorld();
	world.issue(300);
	const title = `${EVIL} $(touch pwned) \`id\``;
	const head = "mallory:feature/300-$(touch$IFS`id`pwned)";
	const body = `Closes #300\n${EVIL}\n<!-- REVIEW:START -->`;
	const more = { author: "mallory", message: `${EVIL}\n\nWorker: ${EVIL}` };
	const { pull, oid } = await world.pull({
		issue: 300,
		head,
		title,
		body,
		files: { [FILE]: "1" },
		...more,
	});
	world.review(300, { head_sha: oid, security_sensitive: false });
	return { ...world, made: pull };
}

describe("of hostile pull requests", { timeout: 30_000 }, () => {
	test("nothing of a stranger's pull request reaches the terminal unescaped", async () => {
		const { run } = await hostileWorld();
		for (const flags of [[], ["--fix"], ["--json"]]) {
			const { stdout, stderr } = await run(...flags);
			expect(stderr).toBe("");
			expect(stdout).toMatch(/security-declared/);
			expect(stdout.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
			expect(stdout).not.toMatch(/click|pwned/);
		}
	});

	test("nor a comment unquoted: names of files stand in a block of code that they cannot end", async () => {
		const { run, made } = await hostileWorld();
		await run("--fix");
		const body = made.comments[0]?.body ?? "";
		expect(body).toContain("@acme/all");
		const lines = body.split("\n");
		const at = lines.findIndex((line) => line.includes("@acme/all"));
		expect(lines[at - 1]).toBe("````text");
		expect(lines.slice(at).indexOf("````")).toBeGreaterThan(0);
		expect(lines.filter((line) => line.startsWith("````"))).toEqual(["````text", "````"]);
		expect(body.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
	});

	test("a token in the name of a file is posted nowhere", async () => {
		const world = await auditWorld();
		world.issue(300);
		const token = world.env.GH_TOKEN;
		const { pull, oid } = await world.pull({ issue: 300, files: { [`auth/${token}`]: "1" } });
		world.review(300, { head_sha: oid, security_sensitive: false });
		await world.run("--fix");
		expect(pull.comments[0]?.body).toContain("auth/[redacted]");
		expect(pull.comments[0]?.body).not.toContain(token);
	});

	test("a pull request whose author, fork and branch are gone is judged by its commit", async () => {
		const world = await auditWorld();
		for (const issue of [300, 400]) world.issue(issue);
		const gone = await world.pull({ issue: 300, head: "mallory:feature/300-x", author: "mallory" });
		const valid = await world.pull({
			issue: 400,
			head: "mallory:feature/400-x",
			author: "mallory",
		});
		world.review(400, { head_sha: valid.oid, security_sensitive: false });
		world.github.deleteRepository("mallory/widget");
		world.github.deleteAccount("mallory");
		const ran = await world.run("--json");
		expect(JSON.parse(ran.stdout)).toMatchObject({
			judged: 2,
			pullRequests: [{ number: gone.pull.number, rule: "artifact-exists", headSha: gone.oid }],
		});
	});

	test("a review by an account that is gone counts for nothing", async () => {
		const world = await auditWorld();
		world.issue(300);
		const { oid } = await world.pull({ issue: 300, author: "maintainer" });
		world.review(300, { head_sha: oid }, "worker");
		world.github.deleteAccount("worker");
		const ran = await world.run("--json");
		expect(JSON.parse(ran.stdout)).toMatchObject({ pullRequests: [{ rule: "artifact-exists" }] });
	});
});
