import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

const STARTED = [
	"git -c diff.external='gh pr create #' diff",
	"git -c diff.foo.textconv='gh pr create' diff",
	"git -c filter.x.clean='gh pr create' add .",
	"git -c filter.x.smudge='gh pr create' checkout x",
	"git -c merge.x.driver='gh pr create' merge y",
	"git -c core.fsmonitor='gh pr create' status",
	"git -c credential.helper='!gh pr create' fetch",
	"git -c credential.https://x.y.helper='!gh pr create' fetch",
	"git -c gpg.program='gh pr create' commit",
	"git -c core.sshCommand='gh pr create' fetch",
	"git -c remote.origin.uploadpack='gh pr create' fetch",
	"git -c remote.origin.receivepack='gh pr create' push",
	"git -c sequence.editor='gh pr create' rebase -i",
	"git -c interactive.diffFilter='gh pr create' add -p",
	"git -c trailer.x.command='gh pr create' commit",
	"git -c trailer.x.cmd='gh pr create' commit",
	"git -c sendemail.smtpserver='!gh pr create' x",
	"git -c uploadpack.packObjectsHook='gh pr create' fetch",
	"GIT_EXTERNAL_DIFF='gh pr create' git diff",
	"export GIT_EXTERNAL_DIFF='gh pr create #'; git diff",
	"env GIT_EXTERNAL_DIFF='gh pr create' git diff",
	"GIT_SSH='gh pr create' git fetch",
	"GIT_SSH_COMMAND='gh pr create' git fetch",
	"GIT_SEQUENCE_EDITOR='gh pr create' git rebase -i",
	"GIT_PROXY_COMMAND='gh pr create' git fetch",
	"git fetch --upload-pack 'gh pr create' x",
	"git fetch --upload-pack='gh pr create' x",
	"git clone -u 'gh pr create' x",
	"git ls-remote --upload-pack='gh pr create' x",
	"git pull --upload-pack 'gh pr create'",
	"git push --receive-pack='gh pr create' x",
	"git push --exec='gh pr create' x",
	"git archive --remote=. --exec='gh pr create' HEAD",
	"git grep --open-files-in-pager='gh pr create' x",
	"git grep -O'gh pr create' x",
	"git difftool -x 'gh pr create'",
	"git clone -c core.fsmonitor='gh pr create' x",
	"git clone --config core.sshCommand='gh pr create' x",
	"GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=alias.x GIT_CONFIG_VALUE_0='!gh pr create' git x",
	"GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=core.pager GIT_CONFIG_VALUE_0='gh pr create' git log",
	"export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=alias.x GIT_CONFIG_VALUE_0='!gh pr create'; git x",
	"GIT_CONFIG_PARAMETERS=\"'alias.x=!gh pr create'\" git x",
	"GIT_CONFIG_PARAMETERS=\"'alias.x'='!gh pr create'\" git x",
	"X='!gh pr create' git --config-env=alias.x=X x",
	"X='!gh pr create' git --config-env alias.x=X x",
	"git config core.fsmonitor 'gh pr create'",
	"git -c alias.x='!gh' x pr create",
	"git -c alias.x='!sh -c' x 'gh pr create'",
	"git -c alias.x='y pr' -c alias.y='!gh' x create",
	"git config alias.x 'y pr'; git config alias.y '!gh'; git x create",
	"git fetch 'ext::gh pr create'",
	"git clone 'ext::sh -c \"gh pr create\"' x",
];

const ORDINARY = [
	"git -c core.pager=cat diff",
	"git -c diff.external=difft diff",
	"git -c core.fsmonitor=true status",
	"git -c credential.helper= fetch",
	"git -c credential.helper='!gh auth git-credential' push",
	"GIT_EXTERNAL_DIFF=difft git diff",
	"GIT_SSH_COMMAND='ssh -i key' git fetch",
	"GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=user.name GIT_CONFIG_VALUE_0='gh pr create' git commit -m x",
	"GIT_CONFIG_COUNT=$N git status",
	"GIT_CONFIG_PARAMETERS=\"'user.name=gh pr create'\" git log",
	"git -c user.name='gh pr create' commit -m x",
	"git --config-env=user.name=X commit",
	"git fetch --upload-pack=/opt/bin/git-upload-pack x",
	"git push -u origin HEAD",
	"git grep -O less 'gh pr create'",
	"git grep 'gh pr create'",
	"git clone -c core.autocrlf=false https://github.com/o/r",
	"git clone ext::ssh%20x y",
	"git config credential.helper '!gh auth git-credential'",
	"git -c alias.x='!gh' x pr list",
	"git -c alias.x='x' x pr create",
	"git -c alias.x='log --format=%h(%s)' x --grep='gh pr create'",
];

test.each(STARTED)("a program that git is told to start is judged: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

test.each(ORDINARY)("ordinary settings and options of git pass: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});

test("a setting from a known variable of the environment is read", () => {
	const variables = {
		GIT_CONFIG_COUNT: "2",
		GIT_CONFIG_KEY_1: "alias.x",
		GIT_CONFIG_VALUE_1: "!gh pr create",
	};
	expect(analyzeCommand("git x", { variables }).type).toBe("creates");
	expect(analyzeCommand("git y", { variables }).type).toBe("passes");
});
