import * as z from "zod";

/** A full SHA-1 object id of git: 40 lower-case hexadecimal digits. */
export const GitOid = z.string().regex(/^[0-9a-f]{40}$/, "must be a full 40-digit git object id");
