import * as z from "zod";

/** What an account may do in a repository, least first; a custom role counts as the one it builds on. */
export const RepositoryPermission = z.enum(["READ", "TRIAGE", "WRITE", "MAINTAIN", "ADMIN"]);
export type RepositoryPermission = z.infer<typeof RepositoryPermission>;

/** Whether a permission lets its holder push. */
export function canWrite(permission: RepositoryPermission | null | undefined): boolean {
	return permission === "WRITE" || permission === "MAINTAIN" || permission === "ADMIN";
}
