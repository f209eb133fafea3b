// Before the element's class is there: it finds the article when it starts.

const article = document.getElementById("rostrum-data").textContent;
document.querySelector("rostrum-article").data = JSON.parse(article);
