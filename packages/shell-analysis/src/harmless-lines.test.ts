// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the commands are shell, not templates
import { describe, expect, test } from "vitest";
import { analyzeCommand } from "./analyze-command.ts";

/** What people write when they work on opening pull requests. Each text stands in every line of every class. */
const TEXTS = [
	"gh pr create",
	"gh pr create --fill",
	"docs: say when to run gh pr create",
	"fix(gate): deny gh api repos/o/r/pulls -f title=x",
	"hub pull-request -m x",
	"createPullRequest mutation; see gh pr new",
	"curl -X POST https://api.github.com/repos/o/r/pulls -d {}",
	"Closes #12. Run gh pr create afterwards!",
	"TODO: bash -c 'gh pr create' || exit 1",
	'the word "pr create" (draft) & more',
] as const;

type Line = (quoted: string, text: string) => string;

const CLASSES: Readonly<Record<string, readonly Line[]>> = {
	"commit messages": [
		(quoted) => `git commit -m ${quoted}`,
		(quoted) => `git add -A && git commit -q -m ${quoted} -m ${quoted} && git log -1 --oneline`,
		(_, text) => `git commit -F - <<'EOF'\n${text}\n\n- and more\nEOF`,
		(_, text) => `git commit -m "$(cat <<'EOF'\n${text}\nEOF\n)"`,
		(quoted) =>
			`git tag -a v1 -m ${quoted}; git stash push -m ${quoted}; git notes add -m ${quoted}`,
	],
	searches: [
		(quoted) => `grep -rn ${quoted} docs | head -5`,
		(quoted) => `rg -n --fixed-strings ${quoted} packages || echo none`,
		(quoted) => `git log --oneline --grep=${quoted} | wc -l`,
		(quoted) => `git grep -n -e ${quoted} -- '*.md'`,
		(quoted) => `find . -name '*.md' -exec grep -l ${quoted} {} +`,
		(quoted) => `if grep -q ${quoted} README.md; then echo found; fi`,
		(quoted) => `git log -S ${quoted} --format=%h -- README.md`,
	],
	"files that are written": [
		(_, text) =>
			`cat > docs/a.md <<'EOF'\n# Title\n\n\`\`\`sh\n${text}\n\`\`\`\nEOF\nwc -l docs/a.md`,
		(quoted) => `printf '%s\\n' ${quoted} >> notes.md && tail -1 notes.md`,
		(quoted) => `echo ${quoted} | tee -a notes.md > /dev/null`,
		(_, text) =>
			`cat >> test/a.test.ts <<'EOF'\ntest("x", () => { expect(run(\`${text}\`)).toBe(1) })\nEOF`,
		(quoted) => `echo ${quoted} > expected.txt; diff expected.txt actual.txt`,
	],
	printing: [
		(quoted) => `echo ${quoted}`,
		(quoted) => `printf 'next: %s\\n' ${quoted} | sed 's/^/> /'`,
		(quoted) => `msg=${quoted}; echo "$msg" | cut -c1-20`,
		(quoted) => `say() { printf '%s\\n' "$*"; }; say ${quoted}`,
		(quoted) => `for t in ${quoted} b; do echo "- $t"; done`,
	],
	comments: [(_, text) => `ls -la # ${text}`, (_, text) => `# ${text}\ngit status --short`],
	"issues and reviews": [
		(quoted) => `gh issue create -t ${quoted} -b ${quoted}`,
		(quoted) => `gh issue comment 5 --body ${quoted}`,
		(_, text) => `gh pr comment 5 --body-file - <<'EOF'\n${text}\nEOF`,
		(quoted) => `gh api repos/o/r/issues/5/comments -f body=${quoted}`,
		(quoted) => `gh search code ${quoted} --limit 5`,
	],
	tools: [
		(quoted) => `jq --arg t ${quoted} '.title = $t' a.json`,
		(quoted) => `pnpm vitest run -t ${quoted}`,
		(quoted) => `test "$x" = ${quoted} && exit 1`,
		(quoted) => `[[ $x == ${quoted} ]] || echo other`,
		(quoted) => `timeout 5 grep -c ${quoted} a.md; echo $?`,
		(quoted) => `python3 -c 'import sys; print(len(sys.argv[1]))' ${quoted}`,
	],
};

function quote(text: string): string {
	return `'${text.replaceAll("'", "'\\''")}'`;
}

describe.each(Object.entries(CLASSES))("%s that mention a creation pass", (_, lines) => {
	test.each(TEXTS)("%s", (text) => {
		for (const line of lines) {
			const command = line(quote(text), text);
			expect(analyzeCommand(command), command).toEqual({ type: "passes" });
		}
	});
});

const MORE = [
	"sed -i 's/gh pr new/gh pr create/g' README.md docs/*.md",
	"sed -n '/gh pr create/,/^$/p' README.md",
	"awk '/gh pr create/ {print FILENAME\":\"FNR}' docs/*.md",
	"perl -pi -e 's/gh pr new/gh pr create/' README.md",
	"perl -ne 'print if /gh pr create/' README.md",
	"jq -r '.scripts | to_entries[] | select(.value | test(\"gh pr create\")) | .key' package.json",
	"yq '.jobs[].steps[].run | select(test(\"gh pr create\"))' ci.yml",
	"python3 -c \"print('gh pr create')\"",
	"python3 - <<'EOF'\nfrom pathlib import Path\np = Path('README.md')\np.write_text(p.read_text().replace('gh pr new', 'gh pr create'))\nEOF",
	"python3 - <<'EOF'\nimport re\nprint(len(re.findall(r'gh pr create', open('README.md').read())))\nEOF",
	"python3 - <<'EOF'\nimport json\nfor line in open('gate.jsonl'):\n    if 'gh pr create' in json.loads(line)['command']: print(line)\nEOF",
	"node -e 'console.log(JSON.stringify({command: \"gh pr create\"}))'",
	'node -e \'const fs = require("fs"); fs.writeFileSync("a.md", "run gh pr create\\n")\'',
	'node --input-type=module -e \'import { readFileSync } from "node:fs"; console.log(readFileSync("a.md", "utf8").includes("gh pr create"))\'',
	"gh pr create --help",
	"gh pr list --search 'gh pr create in:title'",
	"gh api 'repos/o/r/pulls?state=open' --jq '.[].title'",
	'gh api graphql -f query=\'query { repository(owner: "o", name: "r") { pullRequests(first: 1) { nodes { url } } } }\'',
	"curl -s https://api.github.com/repos/o/r/pulls | jq '.[0].number'",
	"tmux display-message 'gh pr create'",
	`node -e 'const {execSync} = require("child_process"); const out = execSync("git log --grep=\\"gh pr create\\"").toString(); console.log(out.length)'`,
	`node -e 'const {execSync} = require("child_process"); if (x) execSync("git log --grep=\\"gh pr create\\"")'`,
	"man gh-pr-create | head -20",
	"ls docs/gh-pr-create.md && cat docs/gh-pr-create.md",
	"mkdir -p gh/pr/create && touch gh/pr/create/index.md",
	"vim -c '/gh pr create' README.md",
	"code -g README.md:12 # gh pr create",
	"diff <(grep -o 'gh pr create' a.md) <(grep -o 'gh pr create' b.md)",
	"grep -c 'gh pr create' a.md | xargs -I{} echo '{} lines'",
	"git diff HEAD~1 | grep '^+.*gh pr create'",
	"git log --format=%s | grep -v 'gh pr create' | sort | uniq -c",
	"export COMMIT_MSG='docs: gh pr create'; pnpm test",
	"NOTE='Run gh pr create later' pnpm build",
	"codex-workers gate explain 'gh pr create --fill'",
	"case $1 in create) echo 'gh pr create' ;; *) usage ;; esac",
	"printf 'pr:\\n\\tgh pr list\\n' > justfile; just pr",
	"echo 'see gh pr create' > tox.ini.md; tox",
	"cat > Taskfile.yml <<'EOF'\n# instead of gh pr create\ntasks:\n  a:\n    cmds: [ls]\nEOF\ntask a",
];

test.each(MORE)("passes: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
