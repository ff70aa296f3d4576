import type { CommandResult } from "../../command-result.ts";
import type { HookBundle } from "../files/hook-bundle.ts";
import type { OwnGroups } from "../hooks-file/set-own-hooks.ts";
import type { Installation } from "../installation.ts";
import type { RegistrationPlan } from "../plan-registration.ts";
import { standingHooks } from "../trust/hook-standing.ts";

/** What an installation would write. */
export interface DryRun {
	readonly bundle: HookBundle;
	readonly folder: string;
	readonly own: OwnGroups;
	readonly plan: RegistrationPlan;
}

const NOTHING_LISTED = { hooks: [], warnings: [], errors: [] };

/** Exactly what an installation would write, for people and for scripts. */
export function dryRunResult(
	at: Installation,
	{ bundle, folder, own, plan }: DryRun,
): CommandResult {
	const file = { path: at.hooksFile, document: plan.document };
	const trust = standingHooks(own, file, NOTHING_LISTED).map(({ key, hash }) => ({ key, hash }));
	const files = [...bundle.files.keys()].sort();
	const isSame = plan.from === plan.to;
	return {
		text: [
			`Nothing is written. ${folder} would hold:`,
			...files.map((name) => `  ${name}`),
			"",
			isSame ? `${at.hooksFile} would stay as it is:` : `${at.hooksFile} would become:`,
			plan.to.trimEnd(),
			"",
			`With --trust, codex would write into ${at.configFile}:`,
			...trust.flatMap(({ key, hash }) => [
				`  [hooks.state.${JSON.stringify(key)}]`,
				`  trusted_hash = "${hash}"`,
			]),
			"",
			`How to undo it would be kept in ${at.registration}.`,
		].join("\n"),
		json: { dryRun: true, folder, files, hooksFile: at.hooksFile, hooksText: plan.to, trust },
	};
}
