import { type ShareService, shareServices } from "#lib/config/share-services";
import { strings } from "#lib/config/strings";
import { shareUrls } from "#lib/config/urls";
import styles from "./share-links.module.css";

type Props = {
  /** The article's absolute URL. */
  url: string;
  title: string;
  services?: readonly ShareService[] | undefined;
};

/** Links for sharing an article. They are plain links: nothing is loaded from the services. */
export function ShareLinks({ url, title, services = shareServices }: Props) {
  if (services.length === 0) return null;
  const addresses = shareUrls(url, title);
  return (
    <nav className={styles.share} aria-labelledby="share">
      <p id="share">{strings.share}</p>
      <ul>
        {services.map((service) => (
          <li key={service}>
            <a href={addresses[service]} rel="nofollow noreferrer">
              {strings.shareWith[service]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
