import { expect, test } from "vitest";
import { refusalOf, refusalRows } from "./judged-words.fixture.ts";

const NOT_KNOWN_TO_READ = `
git add a · add
git commit -m x · commit
git push · push
git fetch · fetch
git pull · pull
git checkout a · checkout
git switch a · switch
git restore a · restore
git reset · reset
git clean -n · clean
git apply a · apply
git merge a · merge
git rebase a · rebase
git config user.name x · config
git config --get user.name · config
git ls-remote · ls-remote
git archive HEAD · archive
git bundle create a HEAD · bundle
git submodule foreach ls · submodule
git bisect run ls · bisect
git difftool · difftool
git help log · help
git ? · known
git -c core.pager=x log · -c
git --git-dir=a log · --git-dir=a
git --exec-path=a log · --exec-path=a
git -p log · -p
git log --output=out · --output=out
git log --outp out · --outp
git diff --output out · --output
git diff --ext-diff · --ext-diff
git show --show-signature · --show-signature
git log --format=%G? · %G
git log ? · option
git grep -O x · -O
git grep -nOless x · -nOless
git grep --open-files-in-pager x · --open-files-in-pager
git cat-file --textconv HEAD:a · --textconv
git cat-file --filters HEAD:a · --filters
git branch new · new
git branch -v new · new
git branch -d a · -d
git branch -D a · -D
git branch -m a b · -m
git branch --set-upstream-to=a · --set-upstream-to
git branch ? · option
git tag v1 · v1
git tag -a v1 · -a
git tag -d v1 · -d
git remote add a b · add
git remote show origin · show
git remote update · update
git remote set-url a b · set-url
git reflog expire --all · expire
git reflog delete a · delete
git stash · known
git stash pop · pop
git stash -p · -p
git worktree add a · add
git worktree prune · prune
git notes add · add
gh pr create · pr create
gh pr merge 5 · pr merge
gh pr checkout 5 · pr checkout
gh pr edit 5 · pr edit
gh pr comment 5 -b x · pr comment
gh pr review 5 --approve · pr review
gh issue create · issue create
gh issue comment 5 -b x · issue comment
gh issue close 5 · issue close
gh issue edit 5 · issue edit
gh issue view 5 --web · --web
gh issue view 5 -w · -w
gh issue view 5 -cw · -cw
gh repo clone a/b · repo clone
gh run rerun 5 · run rerun
gh run download 5 · run download
gh release create v1 · release create
gh release download v1 · release download
gh workflow run x · workflow run
gh auth token · auth token
gh alias set a b · alias set
gh extension install a · extension install
gh secret set a · secret set
gh ? view · known
gh pr ? · pr
gh api graphql -f query={x} · graphql
gh api repos/a/b/issues -f title=x · POST
gh api repos/a/b/issues --field title=x · POST
gh api repos/a/b/issues -ftitle=x · POST
gh api -X POST repos/a/b/issues · POST
gh api -XPOST repos/a/b/issues · POST
gh api -iXPOST repos/a/b/issues · POST
gh api --method DELETE repos/a/b · DELETE
gh api --method=patch repos/a/b · patch
gh api -X GET -X PUT repos/a/b · PUT
gh api --method=? repos/a/b · method
gh api -H 'X-HTTP-Method-Override: DELETE' repos/a/b · X-HTTP
gh api -HX-HTTP-Method-Override:DELETE repos/a/b · X-HTTP
gh api -H ? repos/a/b · header
gh api --header=? repos/a/b · header
gh api --hostname evil.example user · --hostname
git -C evil status · -C evil
git -C ../evil diff · -C ../evil
git -C /evil log · -C /evil
git -C ? log · -C
git log --pretty %G- -1 · %G
git log --format=%+GK · %+GK
git for-each-ref --format %(signature) · %(signature
git tag -l --format=%(signature:grade) · %(signature
git branch --list --format=%(*signature) · signature
git for-each-ref --sort=signature · --sort
tar tf host:x · host:x
tar -t -f host:x · host:x
gh api -iH 'X-Method: DELETE' repos/a/b · X-Method
gh api --header=a:b repos/a/b · a:b
gh api repos/a/b --input a · --input
gh api repos/a/b ? · option
gh api ? · option
codex-workers report complete · report complete
codex-workers review post · review post
codex-workers pr create · pr create
codex-workers dispatch 1 · dispatch 1
codex-workers cleanup 1 · cleanup 1
codex-workers stop 1 · stop 1
codex-workers demo · demo
codex-workers ? · post`;

test.each(refusalRows(NOT_KNOWN_TO_READ))("%s is refused for “%s”", (line = "", fault = "") => {
	expect(refusalOf(line)).toContain(fault);
});
