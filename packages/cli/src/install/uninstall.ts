import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import { nameFileErrors } from "./files/name-file-errors.ts";
import { locateInstallation } from "./installation.ts";
import { type UninstallReport, uninstallHooks } from "./uninstall-hooks.ts";

/** Takes the hooks out again. Throws as `uninstallHooks` does. */
export async function uninstall(
	context: CliContext,
	flags: { readonly project?: boolean },
): Promise<CommandResult> {
	const at = await locateInstallation(context, flags.project ? "project" : "user", {
		needsCodex: false,
	});
	const report = await nameFileErrors(() => uninstallHooks(at));
	const { hooksFile, trust, filesRemoved } = report;
	const text = [
		isNothing(report) ? "Nothing of codex-workers was installed here." : "Uninstalled.",
		`  ${at.hooksFile}: ${said(hooksFile)}`,
		`  ${at.configFile}: ${said(trust)}`,
		...(filesRemoved ? [`  ${at.root}: removed what nothing refers to`] : []),
	].join("\n");
	return { text, json: { hooksFile, trust, filesRemoved } };
}

function isNothing({ hooksFile, trust, filesRemoved }: UninstallReport): boolean {
	return hooksFile === "unchanged" && trust === "unchanged" && !filesRemoved;
}

function said(what: UninstallReport["hooksFile"]): string {
	switch (what) {
		case "restored":
			return "as it was before, byte for byte";
		case "edited":
			return "changed since the installation, so only what is ours was taken out";
		case "unchanged":
			return "nothing of ours in it";
	}
}
