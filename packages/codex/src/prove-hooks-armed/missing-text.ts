import type { ListedHooks } from "../app-server/listed-hooks.ts";
import type { MissingHook } from "./missing-hooks.ts";

/** Which hooks would not run, with one sentence for each reason and what Codex itself says. Pure. */
export function missingText(
	missing: readonly MissingHook[],
	{ warnings, errors }: Pick<ListedHooks, "warnings" | "errors">,
): string {
	const list = new Intl.ListFormat("en");
	const byReason = Map.groupBy(missing, ({ reason }) => reason);
	const sentences = [...byReason].map(([reason, hooks]) => {
		const events = [...new Set(hooks.map(({ event }) => event))];
		const which = `${list.format(events)} ${events.length === 1 ? "hook" : "hooks"}`;
		return `The ${which} would not run: ${WHY[reason]}.`;
	});
	const remarks = [...warnings, ...errors.map(({ message }) => message)];
	if (remarks.length > 0) sentences.push(`Codex says: ${remarks.join("; ")}`);
	return sentences.join(" ").slice(0, 1_000);
}

const WHY = {
	not_listed:
		"not listed by Codex; its hooks feature may be off, or an administrator allows managed hooks alone",
	disabled: "listed by Codex as disabled",
	untrusted: "not trusted by Codex, which skips such hooks without a word",
} as const;
