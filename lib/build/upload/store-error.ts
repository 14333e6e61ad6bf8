import type { Target } from "#lib/build/upload/target";
import { UserFacingError } from "#lib/config/user-facing-error";

type Where = { target: Target; key: string; region: string };

/** The code of an answer of S3 (`AccessDenied`), or its status. */
function codeOf(status: number, text: string): string {
  return /<Code>([^<]*)<\/Code>/.exec(text)?.[1] ?? /^\w+$/.exec(text)?.[0] ?? String(status);
}

const wrongKeys = new Set([
  "InvalidAccessKeyId",
  "SignatureDoesNotMatch",
  "InvalidToken",
  "ExpiredToken",
  "TokenRefreshRequired",
]);
const wrongRegions = new Set([
  "PermanentRedirect",
  "AuthorizationHeaderMalformed",
  "IllegalLocationConstraintException",
]);

/** Returns the error for an answer of a store: what is wrong, and what to do. */
export function toStoreError(
  status: number,
  text: string,
  { target: { bucket, prefix }, key, region }: Where,
): UserFacingError {
  const code = codeOf(status, text);
  const name = `s3://${bucket}/${prefix}${key}`;
  if (code === "NoSuchBucket")
    return new UserFacingError({
      ar: `لا مخزن اسمه ${bucket}، فأنشئه أولاً أو صحّح اسمه، وصحّح AWS_REGION و--endpoint إن كان في مكان آخر.`,
      en: `There is no bucket ${bucket}; make it first or correct its name, and correct AWS_REGION and --endpoint if it is elsewhere.`,
    });
  if (wrongRegions.has(code) || status === 301)
    return new UserFacingError({
      ar: `المخزن ${bucket} ليس في المنطقة ${region}، فاكتب منطقته في AWS_REGION.`,
      en: `The bucket ${bucket} is not in the region ${region}; write its region in AWS_REGION.`,
    });
  if (code === "RequestTimeTooSkewed")
    return new UserFacingError({
      ar: "ساعة هذا الجهاز تخالف ساعة المخزن أكثر مما يُسمح به، فاضبطها ثم أعد الأمر.",
      en: "The clock of this machine differs too much from that of the store; set it and run the command again.",
    });
  if (wrongKeys.has(code))
    return new UserFacingError({
      ar: `لا يقبل المخزن مفتاح الدخول (${code})، فصحّح AWS_ACCESS_KEY_ID وAWS_SECRET_ACCESS_KEY، وAWS_SESSION_TOKEN إن كان المفتاح مؤقتاً.`,
      en: `The store does not accept the key (${code}); correct AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and AWS_SESSION_TOKEN if the key is temporary.`,
    });
  if (status === 401 || status === 403)
    return new UserFacingError({
      ar: `رفض المخزن ${name} ‏(${code})، فاسمح لهذا المفتاح بـ s3:GetObject وs3:PutObject وs3:DeleteObject على كائناته، وs3:ListBucket على المخزن.`,
      en: `The store refuses ${name} (${code}); allow this key s3:GetObject, s3:PutObject and s3:DeleteObject for the objects, and s3:ListBucket for the bucket.`,
    });
  return new UserFacingError({
    ar: `لم يقبل المخزن ${name}، وجوابه: ${status} ${code}. أعد الأمر ليُكمل ما بقي.`,
    en: `The store did not take ${name}; it answered ${status} ${code}. Run the command again; it goes on from here.`,
  });
}
