import { quote } from "./quoting.ts";
import type { Random } from "./random.ts";

const TEXTS = [
	"docs: say when to run gh pr create",
	"fix: gate lets `gh pr create --fill` pass",
	"feat(cli): open pull requests with codex-workers pr create",
	"Closes #12\n\nRun gh pr create afterwards.",
	"test: POST /repos/o/r/pulls and createPullRequest",
	"chore: bump versions",
];
const WORDS = ["gh pr create", "hub pull-request", "createPullRequest", "pulls", "TODO", "import"];
const FILES = ["README.md", "src/index.ts", "docs/gate.md", "package.json", "notes.md"];
const DOCUMENT = [
	"# Opening a pull request",
	"",
	"```sh",
	'git push -u origin "$(git branch --show-current)"',
	"gh pr create --fill",
	"```",
	"It's the same as `hub pull-request`; see https://api.github.com/repos/o/r/pulls.",
].join("\n");

type Maker = (random: Random) => string;

const GIT: readonly Maker[] = [
	(random) => `git add -A && git commit -m ${quote(random.pick(TEXTS))}`,
	(random) => `git commit -q -m "$(cat <<'EOF'\n${random.pick(TEXTS)}\nEOF\n)"`,
	(random) => `git log --oneline --grep=${quote(random.pick(WORDS))} -n 5 2>/dev/null | head -3`,
	(random) => `git diff --stat HEAD~1 -- ${random.pick(FILES)} || true`,
	() => `git checkout -b fix/1 && git status --short && git rev-parse --abbrev-ref HEAD`,
	(random) => `git grep -n ${quote(random.pick(WORDS))} -- '*.ts' | wc -l`,
	(random) => `git push -u origin HEAD 2>&1 | tail -3; echo ${quote(random.pick(TEXTS))}`,
	(random) => `git stash push -m ${quote(random.pick(TEXTS))} && git stash list`,
];
const TEXT: readonly Maker[] = [
	(random) => `grep -rn ${quote(random.pick(WORDS))} . --include='*.md' | sort | uniq -c`,
	(random) => `rg -n ${quote(random.pick(WORDS))} ${random.pick(FILES)} || echo none`,
	(random) => `sed -n '1,20p' ${random.pick(FILES)}; sed -i 's/gh pr new/gh pr create/g' notes.md`,
	(random) => `awk '/${random.pick(WORDS).replaceAll("/", ".")}/ {print NR": "$0}' notes.md`,
	() => `cat > docs.md <<'EOF'\n${DOCUMENT}\nEOF\nwc -l docs.md`,
	() => `tee -a notes.md <<'EOF' > /dev/null\n${DOCUMENT}\nEOF`,
	() => `printf '%s\\n' ${quote(DOCUMENT)} >> notes.md && tail -n 2 notes.md`,
	(random) => `echo ${quote(random.pick(TEXTS))} | tee out.txt | cut -c1-20`,
	(random) => `find . -name '*.md' -exec grep -l ${quote(random.pick(WORDS))} {} +`,
	(random) =>
		`find . -type f -not -path './node_modules/*' | xargs grep -l ${quote(random.pick(WORDS))}`,
	(random) => `diff <(sort ${random.pick(FILES)} 2>/dev/null) <(sort notes.md) | head -5`,
	(random) => `jq -r '.scripts | keys[]' package.json | grep ${quote(random.pick(WORDS))}`,
];
const TOOLS: readonly Maker[] = [
	(random) => `pnpm vitest run -t ${quote(random.pick(TEXTS))} 2>&1 | tail -20`,
	() => "pnpm install --frozen-lockfile && pnpm build && pnpm test",
	(random) => `npx biome check --write ${random.pick(FILES)} && npx tsc --noEmit`,
	(random) => `gh issue create -t ${quote(random.pick(TEXTS))} -b ${quote(DOCUMENT)}`,
	(random) => `gh issue comment 5 --body "$(cat <<'EOF'\n${random.pick(TEXTS)}\nEOF\n)"`,
	() => `gh pr view 12 --json title,body --jq .title; gh pr checks 12 || true`,
	(random) => `gh api repos/o/r/issues/5/comments -f body=${quote(random.pick(TEXTS))}`,
	() =>
		`gh api "repos/o/r/pulls?state=open" --jq '.[].number' | while read -r n; do echo "$n"; done`,
	(random) =>
		`curl -fsS https://example.com/${random.below(9)} -o page.html && head -c 100 page.html`,
	(random) => `node -e 'console.log(${JSON.stringify(random.pick(TEXTS))})'`,
	(random) => `python3 -c 'print(${JSON.stringify(random.pick(TEXTS))})'`,
];
const SHELL: readonly Maker[] = [
	(random) =>
		`for f in ${FILES.join(" ")}; do grep -c ${quote(random.pick(WORDS))} "$f" || true; done`,
	(random) =>
		`if grep -q ${quote(random.pick(WORDS))} notes.md; then echo found; else echo none; fi`,
	(random) => `msg=${quote(random.pick(TEXTS))}; echo "$msg" >> log.txt; git commit -m "$msg"`,
	(random) =>
		`set -euo pipefail; x=$(date +%s); echo "took $(( $(date +%s) - x )) s: ${random.pick(["a", "b"])}"`,
	(random) =>
		`while IFS= read -r line; do echo "> $line"; done < <(grep ${quote(random.pick(WORDS))} notes.md)`,
	(random) => `bash -c ${quote(`echo ${quote(random.pick(TEXTS))} && ls`)}`,
	(random) => `say() { printf '%s\\n' "$*"; }; say ${quote(random.pick(TEXTS))}`,
	(random) =>
		`cd src && ls -la && cd .. && mkdir -p tmp && echo ${quote(random.pick(TEXTS))} > tmp/a.txt`,
	(random) => `timeout 5 cat notes.md | head -n ${1 + random.below(9)} | nl`,
	(random) => `export CI=1 NOTE=${quote(random.pick(TEXTS))}; env | grep -c NOTE`,
];

/** What developers and agents really type, much of it about pull requests; none of it opens one. */
export const DEVELOPER_COMMANDS: readonly Maker[] = [...GIT, ...TEXT, ...TOOLS, ...SHELL];
