import { isDeepStrictEqual } from "node:util";
import { readIfThere } from "./files/read-if-there.ts";
import { sha256 } from "./files/sha256.ts";
import { formatLike } from "./hooks-file/format-like.ts";
import type { JsonObject } from "./hooks-file/hooks-document.ts";
import { ownHooks } from "./hooks-file/own-hooks.ts";
import { parseHooksFile } from "./hooks-file/parse-hooks-file.ts";
import { type OwnGroups, setOwnHooks } from "./hooks-file/set-own-hooks.ts";
import type { Installation } from "./installation.ts";
import type { Registration } from "./record/registration.ts";
import { readRegistration } from "./record/registrations.ts";

/** What is to become of a `hooks.json`. */
export interface RegistrationPlan {
	readonly from: string | null;
	readonly to: string;
	/** What `to` holds. */
	readonly document: JsonObject;
	readonly record: Registration;
	/** What is recorded now. */
	readonly recorded: Registration | undefined;
}

/**
 * Reads a `hooks.json` and says what it must become, without a change. Throws
 * `HOOKS_FILE_INVALID`, `REGISTRATION_INVALID`.
 */
export async function planRegistration(
	at: Installation,
	own: OwnGroups,
	folder: string,
): Promise<RegistrationPlan> {
	const from = await readIfThere(at.hooksFile);
	const recorded = await readRegistration(at.registration);
	const before = parseHooksFile(from, at.hooksFile);
	const isOwn = ownHooks(at.root);
	const document = setOwnHooks(before, own, isOwn);
	const to =
		from !== null && isDeepStrictEqual(before, document) ? from : formatLike(document, from);
	const isUntouched = isDeepStrictEqual(before, setOwnHooks(before, new Map(), isOwn));
	const [gate, stop] = [own.get("PreToolUse"), own.get("Stop")];
	const kept = isUntouched ? from : keptText(from, recorded);
	const record: Registration = {
		schema_version: 1,
		hooks_file: at.hooksFile,
		folder,
		node: at.node,
		groups: { ...(gate && { PreToolUse: gate }), ...(stop && { Stop: stop }) },
		...(kept !== undefined && { hooks_before: kept }),
		hooks_after: knownTexts({ from, to }, recorded),
		...(recorded?.trust && { trust: recorded.trust }),
	};
	return { from, to, document, record, recorded };
}

/** What was there before us, where nobody else has changed the file since. */
function keptText(
	from: string | null,
	recorded: Registration | undefined,
): string | null | undefined {
	if (recorded === undefined || from === null) return undefined;
	return recorded.hooks_after.includes(sha256(from)) ? recorded.hooks_before : undefined;
}

/** An interruption leaves either text behind. What was written once and is still there stays noted. */
function knownTexts(
	{ from, to }: { readonly from: string | null; readonly to: string },
	recorded: Registration | undefined,
): string[] {
	const [now, next] = [sha256(from ?? ""), sha256(to)];
	const isKnown = recorded?.hooks_after.includes(now) ?? false;
	if (isKnown && now === next) return recorded?.hooks_after ?? [];
	return isKnown ? [next, now] : [next];
}
