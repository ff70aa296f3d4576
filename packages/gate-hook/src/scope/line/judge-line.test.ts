// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the pieces are shell, not templates
import { expect, test } from "vitest";
import { judgeLine } from "./judge-line.ts";

const noChecks = { checks: [] };

/** One line each, or several between `---`. */
const READS = String.raw`
cat a && git log --oneline -5 | head -n 3; ls
---
rg -n 'a > b' src || true
---
grep -rn x . 2>/dev/null | wc -l
---
git diff HEAD >/dev/null 2>&1 && echo same
---
ls -la 1>&2
---
for file in a b c; do echo "== $file"; head -n 5 "$file"; done
---
for f in $(git ls-files '*.ts' | head); do wc -l $f; done
---
while read -r f; do cat "$f"; done < list
---
git ls-files | while IFS= read -r f; do grep -c x "$f"; done
---
if test -f a; then cat a; else echo none; fi
---
case $(git branch --show-current) in main) pwd;; *) git log -1;; esac
---
x=$(git rev-parse HEAD); echo "$x"
---
dir=src; find $dir -name '*.ts'
---
PAGER=cat GIT_PAGER=cat LC_ALL=C git log -1
---
find . -name '*.json' -print0 | xargs -0 grep -l x | sort | uniq -c
---
find . -name '*.ts' -exec sed -n 1,5p {} ';'
---
cat <(git show HEAD:a) - < b
---
cat <<'E' | wc -l
rm -rf a
$(rm a)
E
---
jq -r '.a[] | select(.b > 1)' a.json
---
(cd src && ls) ; { pwd; }
---
show() { git show "HEAD:$1" | head; }; show a
---
sed -n '1,20p' src/*.ts
---
echo "a; rm b" 'c > d' # > e
---
! grep -q x a
---
time git status
---
grep -E '((a|b)c)[[:space:]]' a
---
grep -n '[a-z]' $(git ls-files '*.ts')
---
git log main..HEAD --format=%h | head -n $(git rev-list --count HEAD)
---
git log -1 &
---
echo $HOME \${USER:-x} \${#x} "$(date +%s)"
`;

test.each(READS.trim().replaceAll("\\$", "$").split("\n---\n"))("reads: %s", (line) => {
	expect(judgeLine(line, noChecks, true)).toBeUndefined();
});

const checks = {
	checks: [
		["pnpm", "test"],
		["pnpm", "run", "lint", "a b"],
	],
};

test.each([
	"pnpm test",
	"  pnpm   test  ",
	"'pnpm' \"test\"",
	"pnpm test 2>&1",
	"pnpm test 2>&1 | tail -n 50",
	"pnpm test | grep -v ok | head -5",
	"pnpm run lint 'a b'",
])("a review runs %j", (line) => {
	expect(judgeLine(line, checks, true)).toBeUndefined();
});

test.each([
	["pnpm", "pnpm"],
	["pnpm test x", "pnpm"],
	["pnpm test -- x", "pnpm"],
	["pnpm test:unit", "pnpm"],
	["pnpm run lint a b", "pnpm"],
	["pnpm run lint 'a  b'", "pnpm"],
	["A=b pnpm test", "pnpm"],
	["NODE_OPTIONS=x pnpm test", "pnpm"],
	["env pnpm test", "env"],
	["./pnpm test", "./pnpm"],
	["pnpm test > a", "pnpm"],
	["pnpm test 2> a", "pnpm"],
	["pnpm test < a", "pnpm"],
	["pnpm test | tee a", "a"],
	["pnpm test | sh", "sh"],
	["pnpm test | xargs rm", "rm"],
	["pnpm test |& tail", "pnpm"],
	["pnpm test && rm a", "pnpm"],
	["pnpm test; ls", "pnpm"],
	["cd a && pnpm test", "pnpm"],
	["cat a | pnpm test", "pnpm"],
	["timeout 5 pnpm test", "pnpm"],
	["pnpm test\\\n -u", "pnpm"],
	["pnpm test\n-u", "pnpm"],
	["pnpm test &", "pnpm"],
	["pnpm $x", "pnpm"],
	["pnpm test $x", "pnpm"],
	["$(echo pnpm) test", "pnpm"],
	["find . -exec pnpm test ';'", "pnpm"],
])("a review does not run %j", (line, word) => {
	expect(judgeLine(line, checks, true)).toMatchObject({ word });
});

test("a check runs at the top of the worktree only", () => {
	expect(judgeLine("pnpm test", checks, false)).toMatchObject({ word: "pnpm test" });
	expect(judgeLine("git diff", checks, false)).toBeUndefined();
});
