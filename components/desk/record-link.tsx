// Opens in another tab, so that the story stays.
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
