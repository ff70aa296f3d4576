import * as z from "zod";
import { GIT_OID_FORM } from "./git-oid-form.ts";

/** A full SHA-1 object id of git: 40 lower-case hexadecimal digits. */
export const GitOid = z.string().regex(GIT_OID_FORM, "must be a full 40-digit git object id");
