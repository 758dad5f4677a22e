SwaggerUIBundle({ url: '/openapi.json', domNode: document.getElementById('reference'), deepLinking: true })
