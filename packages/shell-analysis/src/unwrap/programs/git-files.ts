import { inside } from "../../machine/place.ts";
import { knownWorlds } from "../../output/map-worlds.ts";
import { forkScope } from "../../scope/scope.ts";
import { literal } from "../../text/literal.ts";
import { undecidable } from "../../verdict/undecidable.ts";
import type { Call } from "../call.ts";
import { runFileText } from "../run-file-text.ts";
import { isTelling, trial } from "../trial.ts";
import { type GitSetting, settingOf } from "./git-settings.ts";
import { isBlindFile } from "./is-blind-file.ts";

const HOOK =
	/^(?:applypatch-msg|pre-applypatch|post-applypatch|pre-commit|pre-merge-commit|prepare-commit-msg|commit-msg|post-commit|pre-rebase|post-checkout|post-merge|pre-push|reference-transaction|push-to-checkout|pre-auto-gc|post-rewrite|sendemail-validate|fsmonitor-watchman|post-index-change)$/;

/** Files of this line that git may start: a hook, or `git-name` for `git name`. */
export function runGitFiles(call: Call, subcommand: string): void {
	const { machine, place } = call;
	for (const [path, script] of [...place.scope.files]) {
		const name = path.slice(path.lastIndexOf("/") + 1);
		const isHook = HOOK.test(name) || /(?:^|\/)hooks\//.test(path);
		if (!isHook && name !== `git-${subcommand}`) continue;
		const inner = inside(place, `git ${subcommand}`, { scope: forkScope(place.scope) });
		const run = () => runFileText(machine, { script, label: name, place: inner });
		machine.found.push(...trial(machine, run).filter(isTelling));
	}
}

const CONFIGURATION =
	/(?:^|\/)(?:\.gitconfig|\.?git(?:\/[\w./-]+)?\/config(?:\.worktree)?|gitconfig)$/;

/** A configuration of git that was made from a text about a creation, and is not known, is undecidable. */
export function judgeGitFiles(call: Call): void {
	const { machine, place } = call;
	for (const [path, text] of place.scope.files) {
		if (!CONFIGURATION.test(path)) continue;
		const readings = text.flatMap((piece) => (piece.kind === "unknown" ? piece.options : []));
		if (![text, ...readings].some((each) => isBlindFile(call, each))) continue;
		const why = "is a configuration of git that may open a pull request; run the command directly";
		machine.record(call.argv, undecidable("dynamic", path, why), place);
	}
}

/** The settings in files of this line that read like a configuration of git. */
export function settingsInFiles({ place }: Call): readonly GitSetting[] {
	return [...place.scope.files.values()].flatMap((file) =>
		(knownWorlds(file) ?? []).flatMap(settingsIn),
	);
}

function settingsIn(file: string): readonly GitSetting[] {
	const source = file.replaceAll("\\\n", "");
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
