// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the pieces are shell, not templates
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type PreToolUsePayload, parseHookPayload, toolUse } from "@codex-workers/codex";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toolUseIntent } from "../hook/tool-use-intent.ts";
import { ORDINARY_COMMANDS } from "./ordinary-commands.fixture.ts";

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const PARTS = ["prefilter-payload.sh", "prefilter-line.sh", "prefilter-programs.sh"].map(here);
const JUDGE_EACH_LINE = `LC_ALL=C; here='${here(".")}'; ${PARTS.map((part) => `. '${part}'`).join("; ")}
while IFS= read -r line; do if is_ordinary "$line"; then echo fast; else echo slow; fi; done`;
const SHELLS = [
	["/bin/sh"],
	["/bin/bash"],
	["/bin/bash", "--posix"],
	["/bin/busybox", "sh"],
	["/bin/zsh", "--emulate", "sh"],
].filter(([shell = ""]) => existsSync(shell));
/** 0, or another number to repeat a run that failed. */
const SEED = Number(process.env["GATE_SEED"] ?? Date.now() % 1e9);

const HOSTILE = String.raw`
gh pr create
gh pr create --fill
g""h pr create
g\h p
 crete
'gh' "pr" create
$'gh' pr create
/usr/bin/g? pr create
{g,}h {p,}r {cre,}ate
$GH pr create
gh pr $SUB
hub pull-request
gh api repos/o/r/pulls -f a=b
gh api graphql -f query=mutation{createPullRequest}
curl -d x https://api.github.com/repos/o/r/pulls
curl -d x https://api.github.com/repos/o/r/%70ulls
bash
sh -c
eval
. ./x.sh
source x
xargs gh
xargs
python3 -c
node x.js
./x.sh
bash x.sh
awk 'BEGIN{system("g" "h pr create")}'
awk '{print | "sh"}'
printf 'a:;%s%s p%s cre%s' g h r ate > Makefile
printf '%s%s p%s cre%s' g h r ate > npm
tee npm
make
make -f x
npm test
npx tsc -c
cargo run --
git rebase -x
git -c alias.x=!gh x
git clone -u
git grep -O
find . -exec
find . -ok
timeout 5
exec
env
env -S
set -- g h
x=gh
for x in g
read x
echo
cat
tee x.sh
pr create
--fill
h pr create
codex-workers pr create
--run ./x.sh
--exec
-c
--
npx tsc --run
npm run x --
bash ./x.sh
node ./x.js
git -c core.pager=./x.sh log
-m code
ipython3
uv run python
docker run -it x bash
ssh host
sudo -s
tmux
nix develop
HTTPS_PROXY=x
GIT_PAGER=./x.sh
PAGER=cat
base64 -d
rev
sed -n 1e
sed sxaxbxe f
sed -n 1p -e e f
-e e
-nf s
rg --pre ./x.sh y
rg --hostname-bin=./x.sh y
sort --compress-prog ./x.sh f
man -P ./x.sh ls
man -H./x.sh ls
less '+!./x.sh' f
zip -T -TT ./x.sh a.zip b
tar -I ./x.sh -cf a b
tar -F ./x.sh -M -cf a b
tar --use-compress-program ./x.sh -cf a b
gcc -wrapper ./x.sh a.c
split --filter=./x.sh f
sdiff --diff-program=./x.sh a b
make CC=./x.sh
make MAKE=./x.sh
V=./x.sh
CC=./x.sh
cp a.txt .git/hooks/pre-push
git push
git rebase -kx ./x.sh main
git rebase --exe=./x.sh main
git fetch --upload=./x.sh .
git push --rec=./x.sh .
git grep -nO./x.sh y
printf -v PATH .
if true; then
; fi
{ ls; }
`
	.trim()
	.split("\n");
/** Texts for cat, loops and settings: what else the fast path reads. */
const SHAPES = [
	"cat > x.txt <<'END'\ngh pr create\nEND",
	"cat > x.sh <<'END'\ntext\nEND\nbash x.sh",
	"cat >> Makefile <<'END'\nall:; gh pr create\nEND\nmake",
	"cat <<'END' | sh\ngh pr create\nEND",
	"cat <<E\n$(gh pr create)\nE",
	"cat <<'END'\n",
	"END",
	"git commit -m \"$(cat <<'END'\nfix: a thing\nEND\n)\"",
	"git commit -m \"$(cat <<'END'\ngh pr create\nEND\n)\" && gh pr create",
	"git commit -m \"$(cat <<'END'\nx\nEND\ngh pr create)\"",
	"for f in *.ts; do wc -l $f; done",
	"for x in - g; do",
	"for x in 'gh pr create'; do $x; done",
	'git rebase "$x"x bash',
	'sed -n "1e$x"',
	"echo $x",
	"do",
	"done",
	"FOO=1",
	"MAKEFILES=1",
	"tee x.log",
	"npm test > x.txt",
	"make > x.log",
	"bundle exec",
	"npx next build",
	"pnpm exec tsc",
	"uv run pytest",
	"poetry run",
	"rake test",
	"deno test",
];
const GLUE = [
	" ",
	" ",
	"; ",
	" | ",
	" && ",
	"\n",
	"",
	" <<< ",
	" < <(",
	")",
	" $(",
	"`",
	" > ",
	" 2>&1 | ",
	" & ",
];
const SPLICES = [
	..."'\"\\`$#{}()<>;&|\n\t*?[]~=!",
	...[
		"''",
		'""',
		"\\\n",
		"$'",
		"${x}",
		"$x",
		"$IFS",
		"gh",
		"\r",
		"é",
		"\u0001",
		" # ",
		"<<E\n",
		"'\"'\"'",
	],
];
const JSON_SPLICES = [
	...'"\\{}[]:,/ux0 \t\r',
	...[
		'\\"',
		"\\\\",
		"\\u0067",
		"\\/",
		'","',
		'":"',
		'"}',
		"null",
		'"tool_name":"Bash",',
		"\u{1F4A5}",
		"\ud800",
	],
];

test("nine in ten ordinary commands take the fast path, wherever they run", () => {
	expect(ORDINARY_COMMANDS).toHaveLength(200);
	for (const shell of SHELLS) {
		for (const change of [{}, { cwd: "/home/gh/pr create/hub", transcript_path: "/gh/s.jsonl" }]) {
			const answers = judge(
				shell,
				ORDINARY_COMMANDS.map((command) => bash(command, change)),
			);
			const fast = ORDINARY_COMMANDS.filter((_, at) => answers[at] === "fast");
			expect(fast.length).toBeGreaterThanOrEqual(180);
			expect(fast.filter((command) => isDenied(bash(command)))).toEqual([]);
		}
	}
});

describe("a payload that is not read for sure is not ordinary", () => {
	const ls = bash("ls");
	test.each<[string, string]>([
		["nothing", ""],
		["no JSON", "ls"],
		["half of one", ls.slice(0, -9)],
		["more than one", ls + ls],
		["a blank more", `${ls} `],
		["a carriage return", `${ls}\r`],
		["a byte order mark", `\uFEFF${ls}`],
		["an escaped letter", ls.replace('"ls"', '"\\u006cs"')],
		["an escaped solidus", bash("ls /").replace("ls /", "ls \\/")],
		["a surrogate", ls.replace('"ls"', '"ls \\ud83d\\udca5"')],
		["a raw tab", ls.replace('"ls"', '"ls\t-la"')],
		["a second command", ls.replace('"ls"', '"ls","command":"gh pr create"')],
		["a first command", ls.replace('"command"', '"command":"gh pr create","command"')],
		["another key in the input", ls.replace('"ls"', '"ls","workdir":"/"')],
		["a list", ls.replace('"ls"', '["ls"]')],
		["a second input", ls.replace(/\}$/, ',"tool_input":{"command":"gh pr create"}}')],
		["a second name", ls.replace(/\}$/, ',"tool_name":"mcp__github__create_pull_request"}')],
		["the input first", `{"tool_input":{"command":"gh pr create"},${ls.slice(1)}`],
		["the event twice", ls.replace('"cwd"', '"hook_event_name":"Stop","cwd"')],
		["another event", ls.replace("PreToolUse", "Stop")],
		["no session", ls.replace(/"session_id":"[^"]*",/, "")],
		["no folder", ls.replace(/"cwd":"[^"]*",/, "")],
		["a number for a folder", ls.replace(/"cwd":"[^"]*"/, '"cwd":3')],
		["a key nobody knows", ls.replace('"cwd"', '"later":"x","cwd"')],
		["a nested input", bash("ls", { cwd: '"tool_name":"Bash","tool_input":{"command":"ls"}' })],
		["an MCP tool", ls.replace('"Bash"', '"mcp__shell__run"')],
		["another tool", ls.replace('"Bash"', '"view_image"')],
		["a long command", bash(`ls ${"x".repeat(9_000)}`)],
		["a long payload", patch("+x\n".repeat(9_000))],
		["a patch that is no JSON", patch("+x").replace("+x", "+\\x")],
	])("%s", (_, payload) => {
		for (const shell of SHELLS) {
			expect(judge(shell, ["", payload, ls])).toEqual(["slow", "slow", "fast"]);
		}
	});
});

test.each([
	"ls # '\nbash\n# '",
	"cat <<E\n'\nE\nbash\ncat <<E\n'\nE",
	"find . {-exec,bash} \\;",
	"git rebase {-x,bash} main",
	"git rebase main$IFS-x${IFS}bash",
	"git rebase main$IFS-x$IFS'bash'",
	"git rebase $'\\x2dx' bash",
	"git rebase \\\n-x bash main",
	"echo 'rev",
	"printf '%s%s p%s cre%s' g h r ate > npm; npm test",
	"printf 'a:;%s%s p%s cre%s' g h r ate > Makefile; make",
	"npx tsc dist/main.mjs pr --json create",
	"git rebase main -x bash",
	"find . -name a -exec bash \\;",
	"make -f x.mk",
	"git clone -u ./x.sh a b",
	"git grep -O./x.sh a",
	'awk \'BEGIN{system("g" "h pr create")}\'',
	"echo `bash`",
	"echo $(bash)",
	"if true; then rev",
	"echo a; ; rev",
	"npm test -- --run ./x.sh",
	"npm test bash ./x.sh",
	"npx tsc -c './x.sh'",
	"cat < <(bash)",
	"git rebase \\-x bash",
	"git 'rebase' -x bash",
	"find . -execdir sh \\;",
	"timeout 5 bash",
	"CI=1 bash",
	"PAGER=./x.sh man ls",
	"GIT_PAGER=./x.sh git log",
	"bash\t",
	"ls\nbash",
	"ls &bash",
	"{ bash; }",
	"! bash",
	"if bash; then ls; fi",
	"while bash; do ls; done",
	"b''ash",
	"b\\ash",
	"'bash'",
	"ls 2>&1 bash; bash",
	"tee >(bash)",
	"ls;;rev",
	"ls | xargs bash ./x.sh",
	'git rebase "-x" bash',
	'find . "-exec" bash \\;',
	"find . -name a -exec wc {} + -e'xec' bash \\;",
	"make -sf x.mk",
	'awk \'BEGIN{system("g" "h" " pr" " cre" "ate")}\'',
	"cmake .git -c core.pager=./x.sh log",
	"npm ci du -sh node_modules[ HTTPS_PROXY=x",
	"npx tsc -c 'ls; . ./x.sh'",
	'make "-f" x.mk',
	"cat > x.sh <<'END'\ngh pr create\nEND\nbash x.sh",
	"cat > a <<E\n$(gh pr create)\nE\ncat <<'X'\ny\nX",
	"cat > a # <<'END'\ngh pr create\nEND",
	"cat <<'END' | sh\ngh pr create\nEND",
	"cat > > a <<'END'\ngh pr create\nEND",
	"git commit -m \"$(cat <<'END'\nx\nEND\n)\" && gh pr create",
	"git commit -m \"$(cat <<'END'\nx\nEND\ngh pr create)\"",
	'for x in -; do git rebase "$x"x bash main; done',
	"for x in bash; do $x; done",
	"bundle exec bash",
	"npm exec bash",
])("%s is judged by the gate program, which denies it", (command) => {
	expect(isDenied(bash(command))).toBe(true);
	for (const shell of SHELLS) expect(judge(shell, [bash(command)])).toEqual(["slow"]);
});

test.each([
	"cat > notes.txt <<'END'\nIt isn't \"$(bash)\" `bash`; bash\n\tgh pr create\nEND",
	"cat <<'END'\nbash\nEND",
	"git add -A && git commit -m \"$(cat <<'EOF'\nfix: a thing\n\nIt isn't; bash | sh\nEOF\n)\"",
	"for f in *.ts; do wc -l $f; done",
	'for i in 1 2 3; do echo "$i"; done',
	"FORCE=1 npm test",
	"npm test 2>&1 | tee out.log | tail -5",
	"npm test > out.txt 2>&1; tail out.txt",
	"pnpm exec tsc --noEmit",
	"poetry run pytest -q",
	"bundle exec rspec",
])("%s is ordinary", (command) => {
	expect(isDenied(bash(command))).toBe(false);
	for (const shell of SHELLS) expect(judge(shell, [bash(command)])).toEqual(["fast"]);
});

test("a patch is ordinary whatever it says", () => {
	const text = '*** Begin Patch\n+gh pr create "\\"\n+\té“\u{1F4A5}\n*** End Patch\n';
	for (const shell of SHELLS) expect(judge(shell, [patch(text)])).toEqual(["fast"]);
});

describe("no call takes the fast path that the gate would deny:", () => {
	const commandsOf = (name: string) =>
		readFileSync(here(`../../../shell-analysis/corpus/${name}.jsonl`), "utf8")
			.trim()
			.split("\n")
			.map((line): { command: string } => JSON.parse(line));
	const corpus = commandsOf("gate");

	test.each(["gate", "attacks"])(
		"the labelled corpus (%s)",
		(name) => {
			const payloads = commandsOf(name).map(({ command }) => bash(command));
			for (const shell of SHELLS) expect(deniedAndFast(shell, payloads)).toEqual([]);
		},
		60_000,
	);

	test.each([
		"sed -n 1euvgh sync",
		"sed -n '1e uvgh' sync",
		"sed -n '1 euvgh' sync",
		"sed -n '1;e uvgh' sync",
		"sed '1p;1e' sync",
		"sed -ne1e sync",
		"sed -n -e 1e sync",
		"sed -ee sync",
		"sed s/a/b/e sync",
		"sed 's|a|b|ge' sync",
		"sed -f sync sync",
		"ls;sed 1e sync",
		"find . -name x -exec sed 1e {} +",
		"ls | xargs sed 1e",
		"sed s/a/b/gpIe f",
		"sed s/a/b/we f",
		"sed s/a/b/e/ f",
		"sed sxaxbxe f",
		"sed -n sxaxbxpe f",
		"sed 'sbabcbe' f",
		"sed 's-a-b-e' f",
		"sed -s 's_a_b_e' f",
		"sed '$be' f",
		"sed -n '1-e' f",
		"sed -n '/a/,/b/p' f",
		"sed 'y/abc/xyz/;e' f",
		"sed 's/a/b/;e' f",
		"sed '/a/e' f",
		"sed '/a/s/b/c/e' f",
		"sed '/a/p;e' f",
		"sed 's/a/b\nc/\ne' f",
		"sed '1p\ne' f",
		"sed '1p'e f",
		"sed 1p'\ne' f",
		"sed '1p'\\;e f",
		'sed "1e" f',
		'sed "s/a/$x/" f',
		"sed $x f",
		"sed s/a/*/ f",
		"sed 1p -e e f",
		"sed 1p '-ee' f",
		"sed 1p \\-ee f",
		"sed 1p $x f",
		"sed 1p *",
		"sed -n 1p -ee f",
		"sed -ee f",
		"sed 5,1p -ne 1e f",
		"sed 1,5p -e 1e f",
		"sed --expression=e f",
		"sed -n 1p --expression=e f",
		"sed -nf s f",
		"sed -Ef s f",
		"sed -sf s",
		"sed 1p -f s",
		"sed -l5e f",
		"sed -E -i.bak -ne e f",
		"sed -n 1p x; sed 5p -e e f",
		"cat f | sed -e1e",
		"cat f | sed",
		"timeout 5 sed -nf s f",
		"find . -exec sed -nf s {} +",
		"find . -exec sed 1p {} + -exec sed 1e {} +",
		"ls | xargs sed -nf s",
		"ls | xargs sed -n 1p",
	])("sed that runs a program is not ordinary: %s", (command) => {
		for (const shell of SHELLS) expect(judge(shell, [bash(command)])).toEqual(["slow"]);
	});

	test.each([
		"sed -n 1,200p e.ts",
		"sed -n '1,200p' src/entry.ts",
		'sed -n "1,200p" src/entry.ts',
		"sed -n '1,5p;$p' a.ts | sed 1d",
		"sed -i s/foo/bar/g a.ts",
		"sed -i 's/foo/bar/g' a.ts b.ts",
		"sed -E -n 's|^a e$|e b|gp' a.ts 2>/dev/null",
		"sed -n '/export function/p' a.ts",
		"sed -i '/debug/d' a.ts && sed -n 's#a#b#2p' a.ts",
		"find . -name '*.ts' -exec sed -i 's/a b/e/' {} +",
		"timeout 5 sed -n '1,5p' a.ts",
	])("sed that runs none is ordinary: %s", (command) => {
		for (const shell of SHELLS) expect(judge(shell, [bash(command)])).toEqual(["fast"]);
	});

	test.each([
		"rg --pre ./x.sh y",
		"rg y --pre=./x.sh",
		"rg '--pre' ./x.sh y",
		"rg --hostname-bin=./x.sh --hyperlink-format=default y",
		"ls | xargs rg",
		"sort --compress-program=./x.sh f",
		"sort --compress-prog ./x.sh f",
		"sort --co ./x.sh f",
		"sort --co=./x.sh f",
		"man -P ./x.sh ls",
		"man -H./x.sh ls",
		"less '+!./x.sh' f",
		"zip -T -TT ./x.sh a.zip b",
		"tar -I ./x.sh -cf a b",
		"tar -cf a b -I./x.sh",
		"tar cIf ./x.sh a b",
		"tar -F ./x.sh -M -cf a b",
		"tar --rsh-command=./x.sh -tf h:x",
		"tar cf a '-I./x.sh' b",
		"tar tf host:x",
		"gcc -wrapper ./x.sh a.c",
		"go vet -vettool=./x.sh ./...",
		"go build -toolexec ./x.sh ./...",
		"npm test --script-shell=./x.sh",
		"helm template --post-renderer ./x.sh c",
		"rustc -Clinker=./x.sh x.rs",
		"printf -v PATH . ; git status",
	])("an option that names a program is not ordinary: %s", (command) => {
		for (const shell of SHELLS) expect(judge(shell, [bash(command)])).toEqual(["slow"]);
	});

	test.each([
		"make CC=./x.sh",
		"make MAKE=./x.sh",
		"make -j4 MAKE=./x.sh all",
		"make V=./x.sh all",
		"make V!=x all",
		"make 'V=./x.sh' all",
		"make V=$x all",
		"make V=x_y all",
		"make -E x all",
		"make -I . all",
		"MAKEFLAGS=1 make",
		"RUSTC_WRAPPER=1 cargo build",
	])("a setting of make that may name a program is not ordinary: %s", (command) => {
		for (const shell of SHELLS) expect(judge(shell, [bash(command)])).toEqual(["slow"]);
	});

	test.each([
		"cp a.txt .git/hooks/pre-push",
		"cp pre-push .git/hooks",
		"cp a.txt .git/hooks/pre-push && chmod +x .git/hooks/pre-push && git push",
		"mv a.txt .git/hooks/pre-push && chmod +x .git/hooks/pre-push && git push",
		"mv a.txt .git/hooks/pre-push; git push",
		"cd .git && cp a.txt x && git push",
		"ln -s a.txt .husky/pre-push",
		"sed -i 's/a/b/' .git/hooks/pre-push; git push",
	])("what may write a hook of git is not ordinary: %s", (command) => {
		for (const shell of SHELLS) expect(judge(shell, [bash(command)])).toEqual(["slow"]);
	});

	test.each([
		"git rebase -ix ./x.sh main",
		"git rebase -kx ./x.sh main",
		"git rebase '-kx' ./x.sh main",
		"git rebase --exe=./x.sh main",
		"git rebase --ex ./x.sh main",
		"git grep -nO./x.sh y",
		"git grep -nO y",
		"git grep --open=./x.sh y",
		"git grep --op=./x.sh y",
		"git diff --ext-diff",
		"git push --exe=./x.sh .",
		"git push --receive-pa=./x.sh .",
		"git push --rec=./x.sh .",
		"git fetch --upload-p=./x.sh .",
		"git fetch --upl ./x.sh .",
		"git fetch --recurse-submodules",
		"git init --template=./t",
		"git log --output=x.sh",
	])("an option of git that may run a program is not ordinary: %s", (command) => {
		for (const shell of SHELLS) expect(judge(shell, [bash(command)])).toEqual(["slow"]);
	});

	test.each([
		"make -j4 V=1 test",
		"make -C docs html 2>&1 | tail -5",
		"tar czf release.tgz dist",
		"tar -xzf a.tgz -C out",
		"rg -n 'a b' src --glob x | sort -u",
		"git log --oneline -5 && git diff --stat",
	])("%s is ordinary all the same", (command) => {
		for (const shell of SHELLS) expect(judge(shell, [bash(command)])).toEqual(["fast"]);
	});

	const piece = fc.oneof(
		{ arbitrary: fc.constantFrom(...ORDINARY_COMMANDS), weight: 6 },
		{ arbitrary: fc.constantFrom(...corpus.map(({ command }) => command)), weight: 2 },
		{ arbitrary: fc.constantFrom(...HOSTILE), weight: 6 },
		{ arbitrary: fc.constantFrom(...SHAPES), weight: 4 },
	);
	const glue = fc.constantFrom(...GLUE);
	const line = fc
		.array(fc.tuple(piece, glue), { minLength: 1, maxLength: 4 })
		.map((parts) => parts.flat().slice(0, -1).join(""));
	const cut = fc.tuple(line, fc.nat(), fc.constantFrom(...SPLICES)).map(([text, at, splice]) => {
		const here = text.length === 0 ? 0 : at % text.length;
		return text.slice(0, here) + splice + text.slice(here);
	});

	test.each(SHELLS)(
		`lines made of ordinary and hostile pieces (%s, seed ${SEED})`,
		(...shell) => {
			const commands = fc.sample(fc.oneof(line, cut, cut), { numRuns: 1500, seed: SEED });
			const payloads = commands.map((command) => bash(command));
			expect(deniedAndFast(shell, payloads)).toEqual([]);
		},
		60_000,
	);

	test.each(SHELLS)(
		`payloads with a change anywhere (%s, seed ${SEED})`,
		(...shell) => {
			const changed = fc
				.tuple(fc.constantFrom(bash("ls -la"), bash('echo "a b"'), patch("+x\n")), fc.nat())
				.chain(([payload, at]) =>
					fc.tuple(fc.constantFrom(...JSON_SPLICES), fc.nat({ max: 3 })).map(([splice, drop]) => {
						const here = at % payload.length;
						return payload.slice(0, here) + splice + payload.slice(here + drop);
					}),
				)
				.filter((payload) => !/[\n\0]/.test(payload));
			const payloads = fc.sample(changed, { numRuns: 1500, seed: SEED });
			expect(deniedAndFast(shell, payloads)).toEqual([]);
		},
		60_000,
	);
});

function deniedAndFast(shell: readonly string[], payloads: readonly string[]): string[] {
	const answers = judge(shell, payloads);
	expect(answers).toHaveLength(payloads.length);
	return payloads.filter((payload, at) => answers[at] === "fast" && isDenied(payload));
}

function judge(shell: readonly string[], payloads: readonly string[]): string[] {
	const [program = "", ...first] = shell;
	const input = payloads.map((payload) => `${payload}\n`).join("");
	const { stdout, stderr } = spawnSync(program, [...first, "-c", JUDGE_EACH_LINE], {
		input,
		encoding: "utf8",
		// Nothing of this machine: no BASH_ENV, and no startup file, which bash reads on a socket at level 1.
		env: { PATH: "/usr/bin:/bin", SHLVL: "2" },
	});
	expect(stderr).toBe("");
	return stdout.trim().split("\n");
}

/** Opens a pull request as a script and as a makefile. */
const EVERY_FILE = "gh pr create --fill\nall:;gh pr create --fill";

/** What the whole gate would say of a worker's call; every file on disk would open a pull request. */
function isDenied(text: string): boolean {
	const parsed = parseHookPayload(text);
	if (parsed.kind === "unreadable") return true;
	const { payload } = parsed;
	if (payload.hook_event_name !== "PreToolUse") return true;
	return intentOf(payload) !== "passes";
}

function intentOf(payload: PreToolUsePayload) {
	return toolUseIntent(toolUse(payload), () => EVERY_FILE).type;
}

function bash(command: string, change: Record<string, unknown> = {}): string {
	return payloadOf("Bash", command, change);
}

function patch(text: string): string {
	return payloadOf("apply_patch", text, {});
}

/** In the order of Codex 0.169. */
function payloadOf(tool_name: string, command: string, change: Record<string, unknown>): string {
	return JSON.stringify({
		session_id: "01a1fc5c-9fc4-7d32-ae57-f12cd3ba138f",
		turn_id: "01a1fc5c-9fd3-72e1-92e1-43325c1bf191",
		transcript_path: null,
		cwd: "/work/widget",
		hook_event_name: "PreToolUse",
		model: "gpt-5.5",
		permission_mode: "bypassPermissions",
		...change,
		tool_name,
		tool_input: { command },
		tool_use_id: "call_1_1",
	});
}
