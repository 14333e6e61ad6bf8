/**
 * Preloaded with `node --require`: ends every connection and look-up of a name but those of this machine, and notes it in the
 * file that `NETWORK_LOG` names, so that a program cannot pass over it. Processes and threads that the program starts are guarded too.
 */
const dgram = require("node:dgram");
const dns = require("node:dns");
const { appendFileSync } = require("node:fs");
const net = require("node:net");

const ofThisMachine = /^(?:localhost|127(?:\.\d+){3}|::1|0\.0\.0\.0|::|)$/i;

/** @param {unknown} host */
function isAllowed(host) {
  return host === undefined || host === null || ofThisMachine.test(String(host));
}

/**
 * @param {string} what
 * @param {unknown} host
 */
function refuse(what, host) {
  const text = `${what} ${host}`;
  if (process.env.NETWORK_LOG)
    appendFileSync(process.env.NETWORK_LOG, `${process.argv.slice(1).join(" ")}: ${text}\n`);
  return Object.assign(new Error(`The network is cut off: ${text}`), { code: "ENETUNREACH" });
}

const { connect } = net.Socket.prototype;
/** @param {...any} all */
net.Socket.prototype.connect = function (...all) {
  // Node passes on what it has made of the arguments as one list.
  const [first, second] = Array.isArray(all[0]) ? all[0] : all;
  const isOptions = typeof first === "object" && first !== null;
  const isFile = isOptions
    ? first.path !== undefined
    : typeof first === "string" && Number.isNaN(Number(first));
  const host = isOptions ? first.host : second;
  if (isFile || typeof host === "function" || isAllowed(host)) return connect.apply(this, all);
  this.destroy(refuse("connection to", host));
  return this;
};

const { send } = dgram.Socket.prototype;
/** @param {...any} all */
dgram.Socket.prototype.send = function (...all) {
  const host = all.slice(1).find((one) => typeof one === "string");
  if (!isAllowed(host)) throw refuse("message to", host);
  return send.apply(this, all);
};

/** @param {any} holder */
function guardNames(holder) {
  for (const name of Object.getOwnPropertyNames(holder)) {
    if (!/^(?:lookup|resolve\w*|reverse)$/.test(name) || typeof holder[name] !== "function") continue;
    const original = holder[name];
    /** @param {...any} all */
    holder[name] = function (...all) {
      if (isAllowed(all[0])) return original.apply(this, all);
      const error = refuse("look-up of", all[0]);
      const last = all.at(-1);
      if (typeof last !== "function") return Promise.reject(error);
      process.nextTick(last, error);
    };
  }
}

for (const holder of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
  guardNames(holder);
