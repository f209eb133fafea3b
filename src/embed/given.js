// Runs before the element's class is defined, so that the element has its article when it starts.

const article = document.getElementById("rostrum-data").textContent;
document.querySelector("rostrum-article").data = JSON.parse(article);
