const zone = 3 * 60 * 60 * 1000;
const monthNames = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(" ");

export function iso(date) {
  return `${new Date(date.getTime() + zone).toISOString().slice(0, 19)}+03:00`;
}

export function longDate(date) {
  const local = new Date(date.getTime() + zone);
  return `${local.getUTCDate()} ${monthNames[local.getUTCMonth()]} ${local.getUTCFullYear()}`;
}
