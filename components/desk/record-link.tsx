// The way from a use of a picture to its record, where rights and words that hold for all uses are.
// It opens beside: the story stays as it is.
export function RecordLink({ id }: { id: string | null }) {
  if (id === null) return null;
  return (
    <p data-field="rights" className="mt-3 font-sans text-sm">
      <a href={`/desk/pictures/${id}`} target="_blank" className="text-link">
        Picture details
      </a>
    </p>
  );
}
