import { inside } from "../../machine/place.ts";
import { forkScope } from "../../scope/scope.ts";
import { literal, literalOf } from "../../text/literal.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";
import { runFileText } from "../run-file-text.ts";
import { isTelling, trial } from "../trial.ts";
import { type GitSetting, settingOf } from "./git-settings.ts";

const HOOK =
	/^(?:applypatch-msg|pre-applypatch|post-applypatch|pre-commit|pre-merge-commit|prepare-commit-msg|commit-msg|post-commit|pre-rebase|post-checkout|post-merge|pre-push|reference-transaction|push-to-checkout|pre-auto-gc|post-rewrite|sendemail-validate|fsmonitor-watchman|post-index-change)$/;

/** Files of this line that git may start: a hook, or `git-name` for `git name`. */
export function runGitFiles(call: Call, subcommand: string): void {
	const { machine, place } = call;
	for (const [path, script] of [...place.scope.files]) {
		const name = path.slice(path.lastIndexOf("/") + 1);
		if (!HOOK.test(name) && name !== `git-${subcommand}`) continue;
		const inner = inside(place, `git ${subcommand}`, { scope: forkScope(place.scope) });
		const run = () => runFileText(machine, { script, label: name, place: inner });
		machine.found.push(...trial(machine, run).filter(isTelling));
	}
}

/** The settings in files of this line that read like a configuration of git. */
export function settingsInFiles({ place }: Call): readonly GitSetting[] {
	return [...place.scope.files.values()].flatMap(settingsIn);
}

function settingsIn(file: Text): readonly GitSetting[] {
	const source = literalOf(file) ?? "";
	if (!/^\s*\[\s*\w/.test(source)) return [];
	let section = "";
	const settings: GitSetting[] = [];
	for (const line of source.split("\n")) {
		const header = /^\s*\[\s*([\w.-]+)(?:\s+"(.*)")?\s*\]\s*(.*)$/.exec(line);
		if (header !== null) section = [header[1], header[2]].filter(Boolean).join(".");
		const [, name, value = ""] = /^\s*([\w-]+)\s*=\s*(.*)$/.exec(header?.[3] ?? line) ?? [];
		if (name === undefined) continue;
		const plain = value.replace(/^"(.*)"$/, "$1").replace(/\\(["\\])/g, "$1");
		settings.push(settingOf(literal(`${section}.${name}=${plain}`)));
	}
	return settings;
}
