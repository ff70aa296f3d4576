/** A full SHA-1 object id of git: 40 lower-case hexadecimal digits. */
export const GIT_OID_FORM = /^[0-9a-f]{40}$/;
