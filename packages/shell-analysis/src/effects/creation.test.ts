// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the commands are shell, not templates
import { expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";

function creationOf(command: string) {
	const verdict = analyzeCommand(command);
	return verdict.type === "creates" ? verdict.creation : undefined;
}

test("reads what gh pr create is told literally", () => {
	const command = `gh pr create -t "Fix it" --body='Closes #7' -H me:feature -B main -Ro/r`;
	expect(creationOf(command)).toEqual({
		via: "gh",
		argv: [
			"gh",
			"pr",
			"create",
			"-t",
			"Fix it",
			"--body=Closes #7",
			"-H",
			"me:feature",
			"-B",
			"main",
			"-Ro/r",
		],
		title: "Fix it",
		body: "Closes #7",
		bodyFile: undefined,
		head: "me:feature",
		base: "main",
		repository: "o/r",
		unread: [],
		isOpen: false,
	});
});

test.each([
	['gh pr create -t "$T" -b x', ["title"]],
	["gh pr create --title=$T -H $(git branch) -Bmain", ["title", "head"]],
	["gh pr create -t a -F notes.md", ["body"]],
	["gh pr create -t a -F - <<< text", []],
	["gh pr create -F $FILE", ["body", "bodyFile"]],
	["gh pr create -R $REPO --fill", ["repository"]],
	["gh api repos/o/r/pulls -f title=t -f head=$H -f base=main", ["head"]],
	["gh api repos/o/r/pulls --input body.json", ["title", "body", "head", "base"]],
	["hub pull-request -m $M -b main", ["title", "body"]],
	[`curl -d '{"title":"t"}' https://api.github.com/repos/o/r/pulls`, []],
	["curl -d @x.json https://api.github.com/repos/o/r/pulls", ["title", "body", "head", "base"]],
])("%s leaves unread: %j", (command, unread) => {
	expect(creationOf(command)?.unread).toEqual(unread);
});

test.each([
	["gh pr create --fill -B main", false],
	['gh pr create -t "$T" --head="$H"', false],
	['gh pr create -t x "$MORE"', true],
	["gh pr create -t $T", true],
	["gh pr create -t x $MORE", true],
	["gh pr create -t x *", true],
	["gh pr create -t x --base=$B", true],
	['gh pr create "${flags[@]}"', true],
	["hub pull-request -m x $MORE", true],
	['gh pr create -H good "-$(cat f)"', true],
	['gh pr create -H good --"$(cat f)"', true],
	['gh pr create -H good -d"$x"', true],
	['gh pr create -H good -fw"$x"', true],
	['gh pr create -H good --bas"$x"', true],
	['gh pr create -H good -t"$x"', false],
	['gh pr create -H good --title="$x" --body "$y"', false],
])("%s: a word may become other options: %s", (command, isOpen) => {
	expect(creationOf(command)?.isOpen).toBe(isOpen);
});

test("reads a body from a substituted heredoc, as agents write it", () => {
	const command = `gh pr create --title x --body "$(cat <<'EOF'\n## Summary\n\nCloses #9\nEOF\n)"`;
	expect(creationOf(command)?.body).toBe("## Summary\n\nCloses #9");
});

test("reads a body from standard input and from a file written on the line", () => {
	expect(creationOf("gh pr create -F - <<'EOF'\nCloses #9\nEOF")).toMatchObject({
		bodyFile: "-",
		body: "Closes #9\n",
	});
	expect(creationOf("echo 'Closes #9' > b.md; gh pr create -F b.md")).toMatchObject({
		bodyFile: "b.md",
		body: "Closes #9\n",
	});
	expect(creationOf("gh pr create -F b.md")?.body).toBeUndefined();
});

test("leaves out what only the running shell knows, and shows it as it is written", () => {
	const creation = creationOf('gh pr create --title "Fix $WHAT" --head "$BRANCH" --base main');
	expect(creation).toMatchObject({ title: undefined, head: undefined, base: "main" });
	expect(creation?.argv).toContain("Fix $WHAT");
});

test("takes the last value of a repeated option, as gh does", () => {
	expect(creationOf("gh pr create -t one -t two")?.title).toBe("two");
});

test("takes the repository from the environment of the command", () => {
	expect(creationOf("GH_REPO=o/r gh pr create -f")?.repository).toBe("o/r");
	expect(creationOf("export GH_REPO=o/r; gh pr create -f")?.repository).toBe("o/r");
	expect(creationOf("gh pr create -f")?.repository).toBeUndefined();
});

test.each([
	["gh api repos/o/r/pulls -f title=x -f head=b -F base=main", "gh-api"],
	[
		'curl -d \'{"title":"x","head":"b","base":"main"}\' https://api.github.com/repos/o/r/pulls',
		"http",
	],
	['echo \'{"title":"x","head":"b","base":"main"}\' | gh api repos/o/r/pulls --input -', "gh-api"],
])("reads the fields of a REST request: %s", (command, via) => {
	expect(creationOf(command)).toMatchObject({
		via,
		title: "x",
		head: "b",
		base: "main",
		repository: "o/r",
	});
});

test("reads title and body from the message of hub", () => {
	expect(creationOf("hub pull-request -m 'Fix it\n\nCloses #9' -b main -h me:x")).toMatchObject({
		via: "hub",
		title: "Fix it",
		body: "Closes #9",
		base: "main",
		head: "me:x",
	});
});

test("says by which route", () => {
	const routes: readonly (readonly [string, string])[] = [
		["codex-workers pr create --title x", "codex-workers"],
		[
			"gh api graphql -f query='mutation{createPullRequest(input:{}){clientMutationId}}'",
			"graphql",
		],
		[`python3 -c 'import os; os.system("gh pr create")'`, "interpreter"],
		[`node -e 'octokit.rest.pulls.create({})'`, "interpreter"],
	];
	for (const [command, via] of routes) expect(creationOf(command)?.via).toBe(via);
});
