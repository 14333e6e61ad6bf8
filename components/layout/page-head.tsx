import type { PageMetadata, ShareImage } from "#lib/view-models/page-metadata";

function Authors({ authors = [] }: { authors: PageMetadata["authors"] }) {
  return authors.map(({ name, url }) => [
    url === undefined ? null : <link key={url} rel="author" href={url} />,
    <meta key={name} name="author" content={name} />,
  ]);
}

function OpenGraphImage({ image: { url, type, width, height, alt } }: { image: ShareImage }) {
  return (
    <>
      <meta property="og:image" content={url} />
      <meta property="og:image:type" content={type} />
      <meta property="og:image:width" content={String(width)} />
      <meta property="og:image:height" content={String(height)} />
      <meta property="og:image:alt" content={alt} />
    </>
  );
}

type ArticleProps = { article: NonNullable<PageMetadata["article"]>; authors: PageMetadata["authors"] };

/** `article:author` is the address of a profile (ogp.me, "article"). Names are in `<meta name="author">`. */
function OpenGraphArticle({ article, authors = [] }: ArticleProps) {
  const profiles = authors.flatMap(({ url }) => url ?? []);
  return (
    <>
      <meta property="article:published_time" content={article.published} />
      <meta property="article:modified_time" content={article.modified} />
      {profiles.map((url) => (
        <meta key={url} property="article:author" content={url} />
      ))}
      <meta property="article:section" content={article.section} />
      {article.tags.map((tag) => (
        <meta key={tag} property="article:tag" content={tag} />
      ))}
    </>
  );
}

function TwitterImage({ image: { url, type, width, height, alt } }: { image: ShareImage }) {
  return (
    <>
      <meta name="twitter:image" content={url} />
      <meta name="twitter:image:alt" content={alt} />
      <meta name="twitter:image:type" content={type} />
      <meta name="twitter:image:width" content={String(width)} />
      <meta name="twitter:image:height" content={String(height)} />
    </>
  );
}

function Share({ share, article, authors }: { share: NonNullable<PageMetadata["share"]> } & PageMetadata) {
  const { title, description, url, siteName, locale, image, account } = share;
  return (
    <>
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={url} />
      <meta property="og:site_name" content={siteName} />
      <meta property="og:locale" content={locale} />
      {image && <OpenGraphImage image={image} />}
      <meta property="og:type" content={article ? "article" : "website"} />
      {article && <OpenGraphArticle article={article} authors={authors} />}
      <meta name="twitter:card" content={image ? "summary_large_image" : "summary"} />
      {account && <meta name="twitter:site" content={account} />}
      <meta name="twitter:title" content={title} />
      <meta name="twitter:description" content={description} />
      {image && <TwitterImage image={image} />}
    </>
  );
}

/**
 * The head tags of one page. React 19 moves these elements into `<head>`. The renderer (Next or the publisher) adds character
 * set and viewport.
 */
export function PageHead({ metadata }: { metadata: PageMetadata }) {
  const { title, description, robots, previous, next, canonical, feeds = [], manifest, share } = metadata;
  const { icons = [], themeColors = [], authors } = metadata;
  return (
    <>
      {themeColors.map(({ media, color }) => (
        <meta key={media} name="theme-color" content={color} media={media} />
      ))}
      <title>{title}</title>
      {description !== undefined && <meta name="description" content={description} />}
      <Authors authors={authors} />
      {manifest && <link rel="manifest" href={manifest} />}
      <meta name="robots" content={robots} />
      {previous && <link rel="prev" href={previous} />}
      {next && <link rel="next" href={next} />}
      {canonical && <link rel="canonical" href={canonical} />}
      {feeds.map(({ type, url, title }) => (
        <link key={url} rel="alternate" type={type} href={url} title={title} />
      ))}
      {/* Without this, phones turn numbers and dates into links. */}
      {share && <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />}
      {share && <Share {...metadata} share={share} />}
      {icons.map(({ rel, href, type, sizes }) => (
        <link key={href} rel={rel} href={href} type={type} sizes={sizes} />
      ))}
    </>
  );
}
