"use strict";
// Shows the passage beside the mark that was chosen. Without this script, or with a key
// that opens a new tab, a mark is a link to its row in the annex.
(function () {
  let shown = null;
  let from = null;

  function close(back) {
    if (!shown) return;
    shown.remove();
    from.setAttribute("aria-expanded", "false");
    if (back) from.focus();
    shown = from = null;
  }

  function numbers(mark) {
    const all = Array.from(mark.parentNode.querySelectorAll(".mark"));
    const place = all.indexOf(mark);
    const before = mark.previousSibling;
    const range = (node) => node && node.nodeType === 3 && node.data.includes("–");
    let first = Number(mark.textContent);
    let last = first;
    if (range(mark.nextSibling)) last = Number(all[place + 1].textContent);
    for (let node = before; node; node = node.previousSibling) {
      if (range(node)) { first = Number(all[place - 1].textContent); break; }
      if (node.nodeType === 1 && node.classList.contains("mark")) break;
    }
    return Array.from({ length: last - first + 1 }, (_, step) => first + step);
  }

  function note(number) {
    const item = document.getElementById("note-" + number);
    if (!item) return null;
    const words = document.createElement("p");
    const label = document.createElement("strong");
    label.textContent = number + " ";
    words.append(label);
    for (const node of item.childNodes) {
      if (node.nodeType === 1 && node.classList.contains("back")) continue;
      words.append(node.cloneNode(true));
    }
    return words;
  }

  function place(mark) {
    const at = mark.getBoundingClientRect();
    const wide = document.documentElement.clientWidth;
    const left = Math.max(16, Math.min(at.left, wide - shown.offsetWidth - 16));
    shown.style.left = left + window.scrollX + "px";
    const below = at.bottom + 8;
    const fits = below + shown.offsetHeight < window.innerHeight || at.top < shown.offsetHeight + 8;
    const top = fits ? below : at.top - shown.offsetHeight - 8;
    shown.style.top = top + window.scrollY + "px";
  }

  function open(mark) {
    close(false);
    const found = numbers(mark).map(note).filter(Boolean);
    if (!found.length) return false;
    shown = document.createElement("div");
    shown.className = "passage";
    shown.setAttribute("role", "dialog");
    shown.setAttribute("aria-label", mark.getAttribute("aria-label") || "note");
    shown.tabIndex = -1;
    shown.append(...found);
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = document.body.dataset.close;
    button.addEventListener("click", () => close(true));
    shown.append(button);
    document.body.append(shown);
    from = mark;
    mark.setAttribute("aria-expanded", "true");
    place(mark);
    shown.focus({ preventScroll: true });
    return true;
  }

  document.querySelectorAll("a.mark[role='doc-noteref']").forEach((mark) => {
    mark.setAttribute("aria-haspopup", "dialog");
    mark.setAttribute("aria-expanded", "false");
  });

  document.addEventListener("click", (event) => {
    const mark = event.target.closest("a.mark[role='doc-noteref']");
    const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (mark && plain) {
      if (mark === from) { event.preventDefault(); close(true); }
      else if (open(mark)) event.preventDefault();
    } else if (shown && (!shown.contains(event.target) || event.target.closest("a"))) {
      close(false);
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close(true);
  });
  document.addEventListener("focusin", (event) => {
    if (shown && event.target !== from && !shown.contains(event.target)) close(false);
  });
  window.addEventListener("resize", () => { if (shown) place(from); });
})();
