import { type Argument, wordOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import { knownWorlds } from "../../output/map-worlds.ts";
import { forkScope } from "../../scope/scope.ts";
import { undecidable } from "../../verdict/undecidable.ts";
import type { Call } from "../call.ts";
import { runFileText } from "../run-file-text.ts";
import { isTelling, trial } from "../trial.ts";
import type { GitSetting } from "./git-settings.ts";
import { isBlindFile } from "./is-blind-file.ts";
import { readGitConfiguration } from "./read-git-configuration.ts";

const HOOK =
	/^(?:applypatch-msg|pre-applypatch|post-applypatch|pre-commit|pre-merge-commit|prepare-commit-msg|commit-msg|post-commit|pre-rebase|post-checkout|post-merge|pre-push|reference-transaction|push-to-checkout|pre-auto-gc|post-rewrite|sendemail-validate|fsmonitor-watchman|post-index-change)$/;

/** Files of this line that git may start: a hook, or `git-name` for `git name`. */
export function runGitFiles(call: Call, subcommand: string, args: readonly Argument[]): void {
	const { machine, place } = call;
	const hooks = subcommand === "hook" ? args.map(wordOf) : [];
	for (const [path, script] of [...place.scope.files]) {
		const name = path.slice(path.lastIndexOf("/") + 1);
		const isHook = HOOK.test(name) || hooks.includes(name) || /(?:^|\/)hooks\//.test(path);
		if (!isHook && name !== `git-${subcommand}`) continue;
		const inner = inside(place, `git ${subcommand}`, { scope: forkScope(place.scope) });
		const run = () => runFileText(machine, { script, label: name, place: inner });
		machine.found.push(...trial(machine, run).filter(isTelling));
	}
}

const CONFIGURATION =
	/(?:^|\/)(?:\.gitconfig|\.?git(?:\/[\w./-]+)?\/config(?:\.worktree)?|gitconfig)$/;

/** A text that begins with a header, behind comments and blank lines. */
const HEADED = /^\uFEFF?(?:\s|[#;][^\n]*\n)*\[\s*\w/;

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

/** The settings in files of this line that read like a configuration of git, or are one by their name. */
export function settingsInFiles({ place }: Call): readonly GitSetting[] {
	return [...place.scope.files].flatMap(([path, file]) =>
		(knownWorlds(file) ?? []).flatMap((text) => settingsIn(path, text)),
	);
}

/** What is added to a configuration may stand behind a header of aliases. */
function settingsIn(path: string, text: string): readonly GitSetting[] {
	const isMeant = CONFIGURATION.test(path) || HEADED.test(text);
	return isMeant ? readGitConfiguration(text, "alias") : [];
}

/** `git checkout-index --prefix=x file` writes the file that git holds to `xfile`. */
export function writePrefixed({ place }: Call, args: readonly Argument[]): void {
	const prefix = args.map((argument) => /^--prefix=(.+)$/.exec(wordOf(argument) ?? "")?.[1]);
	const start = prefix.find((each) => each !== undefined);
	if (start === undefined) return;
	for (const [path, text] of [...place.scope.files]) {
		if (!path.startsWith("/dev/")) place.scope.files.set(start + path, text);
	}
}
