import { type Checkout, git } from "./git.ts";

/** Whether the remote's branch holds a commit: it is its tip, or below it as far as is known here. */
export async function isPushed(
	checkout: Checkout,
	{ head, tip }: { readonly head: string; readonly tip: string | undefined },
): Promise<boolean> {
	if (tip === undefined) return false;
	if (tip === head) return true;
	return (await git(checkout, ["merge-base", "--is-ancestor", head, tip])).ok;
}
