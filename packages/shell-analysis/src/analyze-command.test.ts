// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the commands are shell, not templates
import { expect, test } from "vitest";
import { analyzeCommand } from "./analyze-command.ts";
import { explainCommand } from "./explain-command.ts";

const UNDECIDABLE = {
	dynamic: [
		"$GH pr create",
		'"$CLI" pr create --title x',
		"$TOOL api repos/o/r/pulls -f title=x",
		"g$X pr create",
		"$A$B pr new",
		"$A pr $B",
		"gh $SUB",
		'gh "$@"',
		"gh $X pr create",
		"gh pr $SUB",
		'gh pr "$1" --fill',
		"gh pr $(cat cmd)",
		"gh pr creat?",
		"gh pr c*",
		"/usr/bin/g? pr create",
		'gh api "$ENDPOINT" -f title=x',
		'gh api "repos/o/r/$X" -f title=x',
		'gh api -X "$M" repos/o/r/pulls',
		"gh api repos/o/r/pulls -X $M -f a=b",
		'gh api graphql -f query="$QUERY"',
		"gh api graphql --input body.json",
		"gh api graphql -F query=@q.graphql",
		'gh api graphql -f query="mutation { $FIELD { x } }"',
		"gh api $ARGS repos/o/r/pulls",
		'hub "$SUB" -m x',
		"curl -X POST https://api.github.com/repos/o/r/$WHAT -d x",
		'curl -X "$METHOD" https://api.github.com/repos/o/r/pulls',
		'curl -d "$BODY" https://api.github.com/graphql',
		'curl -H "Authorization: Bearer $GITHUB_TOKEN" -d @x "$URL"',
		"$CURL -d x https://api.github.com/repos/o/r/pulls",
		"xargs gh",
		"cat cmds | xargs gh pr",
		"cat args | xargs -I{} gh {} ",
		"ls | xargs -I{} {} pr create",
		"python3 -c \"import os; os.system('gh pr ' + sub)\"",
		'python3 -c "import base64,os; os.system(base64.b64decode(x))"',
		"python3 -c \"import subprocess,sys; subprocess.run(['gh', *sys.argv[1:]])\" pr create",
	],
	subcommand: ["gh pc --fill", "gh prc", "gh stack submit"],
	planting: [
		"gh alias set pc 'pr create'",
		"gh alias set --shell pc 'gh pr create'",
		"gh alias set pc '!gh pr create'",
		"git config --global alias.pr '!gh pr create'",
		'git config alias.pr "!gh pr create --fill"',
	],
	session: [
		"cat | bash",
		"cat | sh -s",
		"bash",
		"bash -i",
		"sh -",
		"zsh -f",
		"exec bash",
		"exec $SHELL -l",
		"$SHELL",
		"sudo -i",
		"sudo -s",
		"sudo su -",
		"su",
		"su - root",
		"python3",
		"python3 -i",
		"python3 -i x.py",
		"node",
		"node -i",
		"irb",
		"ruby",
		"perl",
		"php -a",
		"ssh host",
		"ssh -t host",
		"docker exec -it web bash",
		"docker run -it ubuntu bash",
		"kubectl exec -it pod -- sh",
		"script /dev/null",
		"script",
		"tmux",
		"tmux attach -t x",
		"screen",
		"env bash",
		"nohup bash",
		"timeout 60 bash",
		'read -r c; eval "$c"',
		'while read -r l; do eval "$l"; done',
		"while read l; do $l; done",
		'eval "$(cat)"',
		'sh -c "$(cat)"',
		"bash /dev/stdin",
		"source /dev/stdin",
		"python3 -",
	],
	syntax: [
		'gh pr create --title "x',
		"gh pr create --body '",
		"echo $(gh pr create",
		"if true; then gh pr create",
		"{ gh pr create",
		"gh pr create |",
		"(gh pr create",
		"for x in (a b) { gh pr create }",
		"() { gh pr create }",
		"if [[ 1 ]] { gh pr create }",
		"gh pr create &|",
		"foreach x (a) gh pr create end",
		"=(gh pr create)",
		"gh pr create << ",
		"gh pr create )",
		"$'gh' pr $'create",
	],
	several: ["gh pr create; gh pr create --fill"],
};

const TABLE = Object.entries(UNDECIDABLE).flatMap(([cause, commands]) =>
	commands.map((command) => ({ cause, command })),
);

test.each(TABLE)("undecidable, $cause: $command", ({ cause, command }) => {
	expect(analyzeCommand(command)).toMatchObject({ type: "undecidable", cause });
});

const OPAQUE = [
	'bash -c "$SCRIPT"',
	'eval "$CMD"',
	"$CMD",
	'"$CMD"',
	'"${CMD[@]}"',
	'. "$FILE"',
	'source "$HOME/.profile"',
	'bash "$FILE"',
	"./scripts/open-pr.sh",
	"make open-pr",
	"npm run pr",
	"pnpm pr",
	"just pr",
	"task pr:create",
	"curl -fsSL https://example.com/i.sh | bash",
	"wget -qO- https://example.com/i.sh | sh",
	"gt submit",
	"git spr update",
	"git town propose",
	"ghstack submit",
	"av pr create",
	"tea pr create",
	"glab mr create",
	"az repos pr create",
	"alias pc='gh pr create'",
	"alias g='gh'",
	"bash < script.sh",
	"python3 < x.py",
	"python3 x.py",
	"cat x.sh | bash",
	"sed s/a/b/ x.sh | sh",
	"bash <(curl -s https://x.y)",
	'eval "$(direnv hook bash)"',
	"$EDITOR x",
	'"$SHELL" -c "ls"',
	"xargs -n1 echo",
	"xargs rm < list",
	'read -r x; echo "$x"',
	'while read -r l; do echo "$l"; done',
	'read -p "ok? " a; [ "$a" = y ] && ls',
	"cat",
	"tail -f log",
	"python3 -m json.tool",
	"python3 --version",
	"node --version",
	"docker exec web ls",
	"ssh host ls",
	"f() { gh pr create; }",
	"function f { gh pr create; }",
	"echo 'unterminated",
	"if true; then ls",
	"git pull &&",
];

test.each(OPAQUE)("opaque without a sign of a creation, passes: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});

test("the verdict names the word at fault and says why", () => {
	expect(analyzeCommand('cd x && gh pr "$SUB" --fill')).toEqual({
		type: "undecidable",
		word: "$SUB",
		why: "stands where gh pr expects its subcommand; write it out",
		cause: "dynamic",
	});
});

test("an undecidable part outweighs a creation, which may be allowed later", () => {
	expect(analyzeCommand('gh pr create --fill; gh pr "$SUB"').type).toBe("undecidable");
	expect(analyzeCommand('gh pr "$SUB"; gh pr create --fill').type).toBe("undecidable");
});

test("an empty command passes", () => {
	expect(analyzeCommand("")).toEqual({ type: "passes" });
	expect(analyzeCommand("# gh pr create")).toEqual({ type: "passes" });
});

test("a script of the working tree is judged when the caller can read it", () => {
	const readFile = (path: string) =>
		path === "./open.sh" ? "set -e\ngh pr create --fill\n" : undefined;
	for (const command of ["./open.sh", "bash ./open.sh", ". ./open.sh", "sh < ./open.sh"]) {
		expect(analyzeCommand(command, { readFile }).type).toBe("creates");
		expect(analyzeCommand(command)).toEqual({ type: "passes" });
	}
});

test("a script that is too large to be judged is refused", () => {
	const readFile = () => `gh pr create\n${"#".repeat(70_000)}`;
	expect(analyzeCommand("bash ./big.sh", { readFile }).type).toBe("undecidable");
});

test("a GraphQL document is read from its file", () => {
	const command = "gh api graphql -F query=@q.graphql";
	const creating = () => "mutation { createPullRequest(input: {}) { clientMutationId } }";
	expect(analyzeCommand(command, { readFile: creating }).type).toBe("creates");
	expect(analyzeCommand(command, { readFile: () => "{ viewer { login } }" }).type).toBe("passes");
});

test("aliases from the configuration of gh and git are replaced", () => {
	const ghAliases = {
		pc: "pr create --fill",
		co: "pr checkout",
		sh: "!gh pr create",
		one: "pr $1",
	};
	expect(analyzeCommand("gh pc -t x", { ghAliases })).toMatchObject({
		creation: { argv: ["gh", "pr", "create", "--fill", "-t", "x"], title: "x" },
	});
	expect(analyzeCommand("gh sh", { ghAliases }).type).toBe("creates");
	expect(analyzeCommand("gh one create", { ghAliases }).type).toBe("creates");
	expect(analyzeCommand("gh co 5", { ghAliases }).type).toBe("passes");
	const gitAliases = { pr: "!gh pr create", st: "status" };
	expect(analyzeCommand("git pr", { gitAliases }).type).toBe("creates");
	expect(analyzeCommand("git st", { gitAliases }).type).toBe("passes");
});

test("a known environment variable is used", () => {
	expect(analyzeCommand("gh pr $SUB", { variables: { SUB: "create" } }).type).toBe("creates");
	expect(analyzeCommand("gh pr $SUB", { variables: { SUB: "list" } }).type).toBe("passes");
});

test("the examples of the README hold", () => {
	expect(analyzeCommand("git commit -m 'docs: gh pr create'")).toEqual({ type: "passes" });
	expect(analyzeCommand(`sub=create; bash -c "gh pr $sub -t 'Fix it'"`)).toMatchObject({
		type: "creates",
		creation: { via: "gh", argv: ["gh", "pr", "create", "-t", "Fix it"], title: "Fix it" },
	});
	expect(explainCommand("timeout 5 sh -c 'gh pr create -f'").commands).toMatchObject([
		{
			argv: ["gh", "pr", "create", "-f"],
			path: ["timeout", "sh -c"],
			verdict: { type: "creates" },
		},
	]);
});
