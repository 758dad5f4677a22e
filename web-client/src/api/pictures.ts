/** A picture as the whole body of a request: openapi-fetch would write it as JSON. */
export function pictureBody(picture: Blob) {
  return {
    // The document knows bytes as text only.
    body: picture as unknown as string,
    bodySerializer: (body: unknown) => body as Blob,
    headers: { 'Content-Type': picture.type },
  };
}
