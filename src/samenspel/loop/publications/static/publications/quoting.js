// Whoever selected words and then says something, says it about those words.
for (const link of document.querySelectorAll("[data-quoting]")) {
  link.addEventListener("click", () => {
    const chosen = getSelection();
    const block = link.closest(".block");
    if (chosen.isCollapsed || !block || !block.contains(chosen.anchorNode)) return;
    const address = new URL(link.href);
    address.searchParams.set("woorden", chosen.toString().trim().slice(0, 400));
    link.href = address.href;
  });
}
