import { expect, test } from "vitest";
import { judgeWords, rows } from "./judged-words.fixture.ts";

const READS = String.raw`
ls
ls -la --color=auto src
ls ?
/bin/cat a b
cat -A ?
head -n 20 a
tail -n +5 a
wc -l ?
grep -rnE 'a|b' --include='*.ts' src
grep ? ?
rg -n --hidden -g '!dist' 'x>y' src
rg -A3 -B 3 -e x
rg --files
rg -- ? src
find . -name '*.ts' -not -path './node_modules/*' -type f
find src -newer a -maxdepth 2 -printf '%p\n'
find . '(' -name a -o -iname b ')' -print0
find . -name a -exec grep -l x {} +
find src -exec sed -n 1,5p {} ;
find . -execdir cat {} ; -print
fd -e ts -t f x src
xargs
xargs cat
xargs -0 -n 1 grep -l x
xargs -I{} head -n 3 {}
xargs -0rI % cat %
xargs rg -l --
timeout 5 cat a
timeout -k 1 --signal=KILL 5s git log
nice -n 5 rg x
sed -n 1,20p a
sed -n '/start/,/end/p' a
sed 's/a/b/g' a
sed -E -e 's|^a|b|;s,x,y,2' -e '1d' a
sed -n '5,10p;20q' a
sed -ne '$=' a
sed '' a
awk '{print $1}' a
awk -F: '$3 > 100 { print $1 }' a
awk -v n=? 'NR==n' a
awk -F, -v n=3 'NR==n || $1=="x"' a
sort -rnk2 -t : a
sort -u
uniq -c
uniq a
diff -u a b
diff -ru --brief a b
jq '.a | map(.b)' a.json
cut -d: -f1 a
tr -d x
tee
tee /dev/null
xxd -l 64 a
base64 -d a
iconv -f latin1 -t utf-8 a
file -b a
stat -c %s a
du -sh .
tree -L 2 -I node_modules
tar -tzf a.tgz
tar tzf a.tgz
date
date -u +%s
date -d yesterday +%F
which git
type -a git
command -v git
node --version
python3 --version
echo -n x
echo ?
printf '%s\n' ?
test -f a
test -n ?
test ? = x
'[' ? -gt 3 ']'
cd src
cd ?
pwd
true
sleep 1
set -e
set -euo pipefail
set -x
read -r line
exit 0
git status
git status --short --branch
git -C .. --no-pager log --oneline -5 -- a
git -C ../.. status
git log -S signature -- signature.ts
git for-each-ref --sort=-committerdate
git log -n 5 --format=%H main..HEAD
git log -p -S 'x y' --since='2 weeks ago' --author=me
git log -L1,5:a
git log origin/?..HEAD
git show HEAD:a
git show --stat HEAD^
git diff
git diff origin/main...HEAD -- src
git diff -M50% --name-only HEAD~3
git diff --cached -U0
git diff --no-index a b
git blame -L 1,5 a
git grep -n -e x -- src
git ls-files '*.ts'
git ls-files -o --exclude-standard
git ls-tree -r --name-only HEAD
git cat-file -p HEAD
git rev-parse --show-toplevel
git rev-parse HEAD
git rev-list --count HEAD
git merge-base HEAD origin/main
git describe --tags --always
git branch
git branch -a
git branch --show-current
git branch --contains HEAD
git branch --list 'feature/*'
git tag
git tag -l 'v*'
git tag --sort=-creatordate
git remote -v
git remote get-url origin
git reflog
git reflog show HEAD
git stash list
git stash show -p
git worktree list
git shortlog -sn
git for-each-ref --format='%(refname)' refs/heads
git check-ignore -v a
git --version
gh --version
gh issue view 123 --comments
gh issue list --state all --limit 5 -R acme/widget
gh pr view 5 --json title,body --jq .title
gh pr diff 5
gh pr checks 5
gh pr list -S 'is:open'
gh run view 5 --log-failed
gh run list --workflow ci.yml
gh release view v1
gh repo view acme/widget
gh search issues 'x y' --repo acme/widget
gh api repos/acme/widget/pulls/5
gh api -X GET search/issues -f q=x
gh api --method=GET search/issues --raw-field q=x --jq .items
gh api -H 'Accept: application/vnd.github.diff' repos/a/b/pulls/1
gh api --header 'X-GitHub-Api-Version: 2022-11-28' user
gh api --paginate repos/acme/widget/issues
codex-workers status
codex-workers gate explain 'gh pr create'
codex-workers review check --issue 1
codex-workers scopes --json
codex-workers --help`;

test.each(rows(READS))("%s only reads", (line) => {
	expect(judgeWords(line)).toBeUndefined();
});
